import { version } from '../../../../package.json';
import { isoDate } from '../../../dates/civil-dates.ts';
import { UserError } from '../../../errors.ts';
import { exitStatus } from '../../../exit-status.ts';
import { generatedAt } from '../../../input/generated-at.ts';
import type { InputFlags } from '../../../input/input-flags.ts';
import { readFiles } from '../../../input/inputs.ts';
import { type LoadedMarket, loadMarket } from '../../../input/load-market.ts';
import type { Io } from '../../../io.ts';
import { type Evaluation, evaluate } from '../../../judgement/evaluation.ts';
import { history } from '../../../judgement/history.ts';
import { sessionReports } from '../../../report/history/build.ts';
import type { HistoryReport, SessionReport } from '../../../report/history/schema.ts';
import { noteReport } from '../../../report/note.ts';
import { schemaVersion } from '../../../report/schema-version.ts';
import type { OutputFlags } from '../../options/output.ts';
import type { RuleFlags } from '../../options/rules.ts';
import { settingsOf } from '../../settings.ts';
import { deliver } from '../../terminal/output.ts';
import { renderOptions } from '../../terminal/render-options.ts';
import { warn } from '../../terminal/warn.ts';

export interface HistoryFlags extends InputFlags, OutputFlags, RuleFlags {
  changes?: boolean;
  from?: number;
  to?: number;
  last?: number;
  forward?: number[];
  journal?: string;
}

/** What a screen holds. */
const shownAtOnce = 20;

function reportOf(io: Io, { sample }: LoadedMarket, { market }: Evaluation, sessions: SessionReport[]): HistoryReport {
  return {
    schemaVersion,
    program: { name: 'rotation', version },
    ok: sessions.length > 0,
    asOf: isoDate(market.asOf),
    generatedAt: generatedAt(io),
    sample,
    sessions,
    warnings: market.notes.filter(({ severity }) => severity === 'warning').map(noteReport),
  };
}

async function table(io: Io, sessions: readonly SessionReport[], flags: HistoryFlags): Promise<string> {
  const { render } = await import('../../../render/screen/history.ts');
  const isWhole = flags.last !== undefined || flags.from !== undefined || flags.changes;
  const shown = isWhole ? sessions : sessions.slice(-shownAtOnce);
  return render(shown, sessions.length - shown.length, await renderOptions(io, flags));
}

async function flat(sessions: readonly SessionReport[], format: 'csv' | 'markdown'): Promise<string> {
  const { historyCells, historyColumns } = await import('../../../render/csv/history.ts');
  if (format === 'csv') {
    const { csv } = await import('../../../render/csv/csv.ts');
    return csv(historyColumns(sessions), sessions.map(historyCells));
  }
  const { markdownTable } = await import('../../../render/markdown/markdown.ts');
  const { historyTextRows } = await import('../../../render/screen/history.ts');
  const { head, rows } = historyTextRows(sessions);
  return markdownTable(head, rows);
}

async function rendered(io: Io, report: HistoryReport, flags: HistoryFlags): Promise<string> {
  const { format } = flags;
  if (flags.fields || format === 'json') {
    const { json } = await import('../../../render/json.ts');
    return json(flags.fields ? (await import('../../../render/fields.ts')).selectFields(report, flags.fields) : report);
  }
  if (format === 'ndjson') return report.sessions.map((session) => `${JSON.stringify(session)}\n`).join('');
  return format === 'csv' || format === 'markdown' ? flat(report.sessions, format) : table(io, report.sessions, flags);
}

/** Loads, judges every session, lists them. */
export async function runHistory(io: Io, given: HistoryFlags): Promise<number> {
  if (given.from !== undefined && given.to !== undefined && given.from > given.to) {
    throw new UserError('--from is later than --to', {
      code: 'parameter',
      status: exitStatus.usage,
      hint: 'give the earlier of the two days as --from DAY',
    });
  }
  const { journal } = given;
  if (journal !== undefined) return (await import('./journal.ts')).runRecorded(io, { ...given, journal });
  const { flags, signals, rules, labels } = await settingsOf(io, given);
  const loaded = await loadMarket(io, flags, labels);
  const evaluation = evaluate(loaded.market, signals, rules);
  const { from, to, changes = false, last, forward = [] } = flags;
  const sessions = sessionReports(history(evaluation, { from, to, changes, last, forward }));
  if (sessions.length === 0) {
    throw new UserError('no session lies in that span', {
      code: 'no-sessions',
      status: exitStatus.data,
      hint: `the files share sessions from ${isoDate(loaded.market.days[0] ?? 0)} to ${isoDate(loaded.market.days.at(-1) ?? 0)}`,
    });
  }
  const report = reportOf(io, loaded, evaluation, sessions);
  warn(io, report, flags, { isTold: false });
  await deliver(io, await rendered(io, report, flags), flags.output, readFiles(io, loaded, flags));
  return exitStatus.ok;
}
