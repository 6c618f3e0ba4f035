import { version } from '../../../../package.json';
import type { Status } from '../../../claims/claim.ts';
import { claimChecks } from '../../../claims/claim-checks.ts';
import { claims } from '../../../claims/claims.ts';
import { UserError } from '../../../errors.ts';
import { exitStatus } from '../../../exit-status.ts';
import { generatedAt } from '../../../input/generated-at.ts';
import { filesRead, reportInputs } from '../../../input/input-files.ts';
import type { InputFlags } from '../../../input/input-flags.ts';
import { loadMarket } from '../../../input/load-market.ts';
import { hasInput, noPrices } from '../../../input/price-files.ts';
import type { Io } from '../../../io.ts';
import { claimsReport } from '../../../report/claims/build.ts';
import type { ClaimsReport } from '../../../report/claims/schema.ts';
import { nearest } from '../../../words/nearest.ts';
import { quoted } from '../../../words/quoted.ts';
import type { Formats } from '../../command.ts';
import { settingsOf } from '../../config/settings-of.ts';
import type { OutputFlags } from '../../options/output.ts';
import type { RuleFlags } from '../../options/rules.ts';
import { deliverReport } from '../../terminal/deliver-report.ts';
import { warn } from '../../terminal/warn.ts';

export interface ClaimsFlags extends InputFlags, OutputFlags, Pick<RuleFlags, 'config'> {
  /** Ids of claims; all if empty. */
  ids: readonly string[];
  only?: Status;
}

function checkIds(ids: readonly string[]): void {
  const known = claims.map(({ id }) => id);
  const unknown = ids.find((id) => !known.includes(id));
  if (unknown === undefined) return;
  const meant = nearest(unknown, known);
  throw new UserError(`unknown claim ${quoted(unknown)}`, {
    code: 'unknown-claim',
    status: exitStatus.usage,
    hint: meant === undefined ? 'rotation claims --data DIR lists all of them' : `did you mean ${meant}?`,
  });
}

/** A folder among the ids as `--data`. */
function withFolder(io: Io, commandLine: ClaimsFlags): ClaimsFlags {
  const known = claims.map(({ id }) => id);
  const folder = commandLine.ids.find((id) => !known.includes(id) && io.files.kind(id) === 'folder');
  if (folder === undefined || commandLine.data !== undefined) return commandLine;
  return { ...commandLine, data: folder, ids: commandLine.ids.filter((id) => id !== folder) };
}

/** Loads the market, checks the claims, prints the report. */
export async function run(io: Io, words: ClaimsFlags, formats: Formats<ClaimsReport>): Promise<number> {
  const commandLine = withFolder(io, words);
  const { ids } = commandLine;
  checkIds(ids);
  const { flags, labels, configuration } = await settingsOf(io, commandLine);
  if (!hasInput(flags, labels))
    throw noPrices('rotation claims', undefined, ': made-up prices can confirm no claim about the market');
  const loaded = await loadMarket(io, flags, labels);
  const checks = claimChecks(loaded.market, { ids, only: flags.only });
  const report = claimsReport(checks, { version, generatedAt: generatedAt(io), inputs: reportInputs(loaded) });
  warn(io, report, flags, { isOnScreen: false });
  await deliverReport(io, report, {
    formats,
    flags: { ...flags, verbose: flags.verbose === true || ids.length > 0 },
    inputs: [...filesRead(io, loaded, flags), ...configuration.files],
  });
  return exitStatus.ok;
}
