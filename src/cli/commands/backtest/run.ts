import { version } from '../../../../package.json';
import { UserError } from '../../../errors.ts';
import { exitStatus } from '../../../exit-status.ts';
import { generatedAt } from '../../../input/generated-at.ts';
import { filesRead, reportInputs } from '../../../input/input-files.ts';
import type { InputFlags } from '../../../input/input-flags.ts';
import { loadMarket } from '../../../input/load-market.ts';
import type { Io } from '../../../io.ts';
import { backtest } from '../../../judgement/backtest/backtest.ts';
import { evaluate } from '../../../judgement/evaluation.ts';
import { defaultHorizons } from '../../../judgement/names.ts';
import { isHorizon, maxHorizon } from '../../../judgement/record/record.ts';
import { withoutFiguresByHand } from '../../../market/by-hand.ts';
import { backtestReport } from '../../../report/backtest/build.ts';
import type { BacktestReport } from '../../../report/backtest/schema.ts';
import { makeKernel } from '../../../stats/make-kernel.ts';
import { quoted } from '../../../words/quoted.ts';
import type { Formats } from '../../command.ts';
import { settingsOf } from '../../config/settings-of.ts';
import type { OutputFlags } from '../../options/output.ts';
import type { RuleFlags } from '../../options/rules.ts';
import { deliverReport } from '../../terminal/deliver-report.ts';
import { withProgress } from '../../terminal/progress.ts';
import { warn } from '../../terminal/warn.ts';

export interface BacktestFlags extends InputFlags, OutputFlags, RuleFlags {
  from?: number;
  to?: number;
  horizons?: number[];
  graded: BacktestReport['graded'];
  resamples?: number;
  seed: number;
}

const maxDraws = 1_000_000;

function checkFlags({ from, to, resamples, horizons }: BacktestFlags): void {
  const refuse = (message: string, hint: string) =>
    new UserError(message, { code: 'parameter', status: exitStatus.usage, hint });
  if (from !== undefined && to !== undefined && from > to)
    throw refuse('--from is later than --to', 'swap the two days');
  if (resamples !== undefined && (resamples < 100 || resamples > maxDraws))
    throw refuse(`--resamples ${resamples} is out of range`, 'draw 100 to 1000000 times; 10000 is usual');
  if (horizons?.every(isHorizon) === false)
    throw refuse(`--horizons ${quoted(horizons.join(','))} is out of range`, `each takes 1 to ${maxHorizon} sessions`);
}

/** Loads the market, grades the verdict of every session and prints the record. */
export async function run(io: Io, commandLine: BacktestFlags, formats: Formats<BacktestReport>): Promise<number> {
  checkFlags(commandLine);
  io.withLongLoops(makeKernel);
  const { flags, signals, rules, labels } = await settingsOf(io, commandLine);
  const loaded = await loadMarket(io, flags, labels);
  const draws = flags.resamples;
  if (draws !== undefined) io.optimise();
  const random = draws === undefined ? undefined : await import('../../../stats/random.ts');
  const graded = await withProgress(io, ({ tell }) =>
    backtest(evaluate(withoutFiguresByHand(loaded.market), signals, rules), {
      graded: flags.graded,
      from: flags.from,
      to: flags.to,
      horizons: flags.horizons ?? defaultHorizons,
      resamples:
        draws === undefined || random === undefined
          ? undefined
          : { draws, seed: flags.seed, random: random.seededRandom(flags.seed) },
      progress: (done, of) => tell(() => `bootstrap: ${Math.floor((100 * done) / of)}%`),
    }),
  );
  const report = backtestReport(graded, {
    version,
    generatedAt: generatedAt(io),
    sample: loaded.sample,
    inputs: reportInputs(loaded),
  });
  warn(io, report, flags, { isOnScreen: false });
  await deliverReport(io, report, { formats, flags, inputs: filesRead(io, loaded, flags) });
  return report.ok ? exitStatus.ok : exitStatus.data;
}
