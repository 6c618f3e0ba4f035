import { version } from '../../../../package.json';
import { isoDate } from '../../../dates/civil-dates.ts';
import { UserError } from '../../../errors.ts';
import { exitStatus } from '../../../exit-status.ts';
import { generatedAt } from '../../../input/generated-at.ts';
import { filesRead } from '../../../input/input-files.ts';
import { loadMarket } from '../../../input/load-market.ts';
import type { Io } from '../../../io.ts';
import { evaluate } from '../../../judgement/evaluation.ts';
import { history } from '../../../judgement/history.ts';
import { withoutFiguresByHand } from '../../../market/by-hand.ts';
import { historyReport } from '../../../report/history/build.ts';
import type { HistoryReport } from '../../../report/history/schema.ts';
import type { Formats } from '../../command.ts';
import { settingsOf } from '../../config/settings-of.ts';
import { deliverReport } from '../../terminal/deliver-report.ts';
import { warn } from '../../terminal/warn.ts';
import type { HistoryFlags } from './flags.ts';

/** Sessions in a table without `--last`, `--from` or `--to`. */
const screenRows = 16;

/** Loads the market, evaluates every session and prints the selected ones. */
export async function run(io: Io, commandLine: HistoryFlags, formats: Formats<HistoryReport>): Promise<number> {
  if (commandLine.from !== undefined && commandLine.to !== undefined && commandLine.from > commandLine.to) {
    throw new UserError('--from is later than --to', {
      code: 'parameter',
      status: exitStatus.usage,
      hint: 'swap the two days',
    });
  }
  const { journal } = commandLine;
  if (journal !== undefined) return (await import('./journal.ts')).runRecorded(io, { ...commandLine, journal });
  const { flags, signals, rules, labels } = await settingsOf(io, commandLine);
  const loaded = await loadMarket(io, flags, labels);
  const evaluation = evaluate(withoutFiguresByHand(loaded.market), signals, rules);
  const { from, to, changes = false, last, forward = [] } = flags;
  const result = history(evaluation, { from, to, changes, last, forward });
  if (result.rows.length === 0) {
    throw new UserError('no session in that period', {
      code: 'no-sessions',
      status: exitStatus.data,
      hint: `the files share sessions from ${isoDate(loaded.market.days[0] ?? 0)} to ${isoDate(loaded.market.days.at(-1) ?? 0)}`,
    });
  }
  const { sample } = loaded;
  const report = historyReport(result, { version, generatedAt: generatedAt(io), sample });
  warn(io, report, flags, { isOnScreen: false });
  const isLimited = flags.last !== undefined || flags.from !== undefined || flags.changes;
  await deliverReport(io, report, {
    formats,
    flags,
    inputs: filesRead(io, loaded, flags),
    ...(!isLimited && { lastRows: screenRows }),
  });
  return exitStatus.ok;
}
