import type { QualityNote } from '../../series/quality-note.ts';
import { isSameSeries } from '../../series/series.ts';
import { correlation } from '../../stats/correlation.ts';
import { simpleReturns } from '../../stats/returns.ts';
import { count } from '../../words/counts.ts';
import { quotedPath } from '../../words/quoted.ts';
import { asOfColumn, type MacroSeries } from '../macro-series.ts';
import type { Market } from '../market.ts';

/** Fewest common days for a meaningful correlation; that of the right files with the returns is about 0.8. */
const minDays = 60;
const clearlyNegative = -0.3;

const warning = (code: string, message: string): QualityNote[] => [{ code, severity: 'warning', message }];

const fileOf = ({ origins }: MacroSeries) => quotedPath(origins[0]?.file ?? '');

/** The share of advancing issues and the large index's return, on the sessions where both are known. */
function sharesAndReturns(
  advancing: MacroSeries,
  declining: MacroSeries,
  { days, large }: Pick<Market, 'days' | 'large'>,
) {
  const [up, down] = [asOfColumn(advancing, days), asOfColumn(declining, days)];
  const share = up.map((rose, t) => rose / (rose + (down[t] ?? Number.NaN)));
  const returns = simpleReturns(large);
  const isKnown = (_: number, t: number) => !Number.isNaN(share[t]) && !Number.isNaN(returns[t]);
  return { share: share.filter(isKnown), returns: returns.filter(isKnown) };
}

/** Notes on advancing and declining issues: one of the two is missing, both are the same file, or they are swapped. */
export function advanceDeclineNotes(market: Pick<Market, 'macro' | 'labels' | 'days' | 'large'>): QualityNote[] {
  const { macro, labels } = market;
  const [advancing, declining] = [macro.get('advancing'), macro.get('declining')];
  const breadth = macro.get('breadth');
  if (breadth && (advancing || declining)) {
    const unused = [advancing, declining].flatMap((series) => (series ? [`${series.kind.id} ${fileOf(series)}`] : []));
    const message = `${unused.join(' and ')} ${unused.length === 1 ? 'has' : 'have'} no effect: breadth ${fileOf(breadth)} is used instead`;
    return warning('breadth-twice', message);
  }
  if (!advancing || !declining) {
    const only = advancing ?? declining;
    if (!only) return [];
    const missing = advancing ? 'declining' : 'advancing';
    return warning('half-a-pair', `${only.kind.id} ${fileOf(only)} has no effect: --series ${missing}=FILE is missing`);
  }
  // Files that begin after the as-of day are none yet.
  if (advancing.days.length === 0 || declining.days.length === 0) return [];
  if (isSameSeries({ ...advancing, closes: advancing.values }, { ...declining, closes: declining.values })) {
    const files = [...new Set([fileOf(advancing), fileOf(declining)])].join(' and ');
    return warning('identical', `advancing and declining are the same figures (${files}): is it the same file twice?`);
  }
  const { share, returns } = sharesAndReturns(advancing, declining, market);
  const rho = share.length < minDays ? Number.NaN : correlation(share, returns);
  if (!(rho < clearlyNegative)) return [];
  return warning(
    'swapped',
    `advancing issues fall when the ${labels.large.name} rises (correlation ${rho.toFixed(2)} on ` +
      `${count(share.length)} days): are the files swapped?`,
  );
}
