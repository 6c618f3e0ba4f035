import { version } from '../../../../package.json';
import type { Status } from '../../../claims/claim.ts';
import { claims } from '../../../claims/claims.ts';
import { quoted, UserError } from '../../../errors.ts';
import { exitStatus } from '../../../exit-status.ts';
import { generatedAt } from '../../../input/generated-at.ts';
import type { InputFlags } from '../../../input/input-flags.ts';
import { inputsOf, readFiles } from '../../../input/inputs.ts';
import { loadMarket } from '../../../input/load-market.ts';
import { isNamed, noPrices } from '../../../input/price-files.ts';
import type { Io } from '../../../io.ts';
import { buildClaims } from '../../../report/claims/build.ts';
import type { ClaimsReport } from '../../../report/claims/schema.ts';
import { nearest } from '../../../words/nearest.ts';
import type { OutputFlags } from '../../options/output.ts';
import type { RuleFlags } from '../../options/rules.ts';
import { settingsOf } from '../../settings.ts';
import { deliver } from '../../terminal/output.ts';
import { renderOptions } from '../../terminal/render-options.ts';
import { warn } from '../../terminal/warn.ts';

export interface ClaimsFlags extends InputFlags, OutputFlags, Pick<RuleFlags, 'config'> {
  only?: Status;
}

function checkIds(ids: readonly string[]): void {
  const known = claims.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return;
  const meant = nearest(unknown, known);
  throw new UserError(`there is no claim ${quoted(unknown)}`, {
    code: 'unknown-claim',
    status: exitStatus.usage,
    hint: meant === undefined ? 'rotation claims --data DIR lists all of them' : `did you mean ${meant}?`,
  });
}

async function rendered(io: Io, report: ClaimsReport, flags: ClaimsFlags, isWhole: boolean): Promise<string> {
  if (flags.fields || flags.format === 'json') {
    const { json } = await import('../../../render/json.ts');
    return json(flags.fields ? (await import('../../../render/fields.ts')).selectFields(report, flags.fields) : report);
  }
  if (flags.format === 'markdown') return (await import('../../../render/markdown/claims.ts')).render(report);
  const { render } = await import('../../../render/screen/claims.ts');
  return render(report, await renderOptions(io, flags), isWhole);
}

/** Loads, holds each claim against what was known, tells. */
export async function runClaims(io: Io, ids: readonly string[], given: ClaimsFlags): Promise<number> {
  checkIds(ids);
  const { flags, labels, configuration } = await settingsOf(io, given);
  if (!isNamed(flags, labels)) throw noPrices('rotation claims', 'name them: rotation claims --data DIR');
  const loaded = await loadMarket(io, flags, labels);
  const report = buildClaims(loaded.market, {
    version,
    generatedAt: generatedAt(io),
    inputs: inputsOf(loaded),
    ids,
    only: flags.only,
  });
  warn(io, report, flags, { isTold: false });
  await deliver(io, await rendered(io, report, flags, ids.length > 0), flags.output, [
    ...readFiles(io, loaded, flags),
    ...configuration.files,
  ]);
  return exitStatus.ok;
}
