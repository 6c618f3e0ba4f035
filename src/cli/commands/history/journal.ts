import { version } from '../../../../package.json';
import { UserError } from '../../../errors.ts';
import { exitStatus } from '../../../exit-status.ts';
import { generatedAt } from '../../../input/generated-at.ts';
import { filesRead } from '../../../input/input-files.ts';
import { loadMarket } from '../../../input/load-market.ts';
import { maxBytes } from '../../../input/max-bytes.ts';
import { hasInput } from '../../../input/price-files.ts';
import { inputBytes, longText } from '../../../input/read-file.ts';
import type { Io } from '../../../io.ts';
import { readJournal } from '../../../journal/read-journal.ts';
import { evaluate } from '../../../judgement/evaluation.ts';
import { defaultHorizons } from '../../../judgement/names.ts';
import { grades, recordedOutcomes } from '../../../judgement/recorded/grades.ts';
import { recordedCalls } from '../../../judgement/recorded/recorded-calls.ts';
import { rulesReport } from '../../../report/check/rules.ts';
import { type JournalRecord, journalRecords, recordedHistoryReport } from '../../../report/journal/build.ts';
import { journalLineSchema } from '../../../report/journal/line.ts';
import { plural } from '../../../words/counts.ts';
import { listWords } from '../../../words/list-words.ts';
import { quotedPath } from '../../../words/quoted.ts';
import { settingsOf } from '../../config/settings-of.ts';
import { deliverReport } from '../../terminal/deliver-report.ts';
import { journalSettings } from '../check/journal-settings.ts';
import { upgradedLine } from '../check/journal-version-1.ts';
import type { HistoryFlags } from './flags.ts';
import { journalFormats } from './journal-formats.ts';

type Flags = HistoryFlags & { journal: string };

const noRecord = (journal: string, span = '') =>
  new UserError(`${quotedPath(journal)} has no record${span}`, {
    code: 'no-records',
    status: exitStatus.data,
    file: journal,
    hint: 'rotation check --data DIR --journal FILE adds one',
  });

/** Incomplete lines that are named, and how many of them without a record show that the file is of something else. */
const [namedLines, maxLinesWithoutRecord] = [5, 1000];

/** The warning about lines that lack fields; none if there are none. */
function incompleteWarning(numbers: readonly number[], path: string): string[] {
  if (numbers.length === 0) return [];
  const more = numbers.length - namedLines;
  const named = numbers.slice(0, namedLines).map(String);
  const which = listWords(more > 0 ? [...named, plural(more, 'other')] : named);
  const isOne = numbers.length === 1;
  const [lines, lack, are] = isOne ? ['line', 'lacks', 'is'] : ['lines', 'lack', 'are'];
  return [`${lines} ${which} of ${quotedPath(path)} ${lack} what a record has, and ${are} left out`];
}

/** Valid lines of a journal, and warnings about the others. */
async function entriesOf(io: Io, journal: string): Promise<{ entries: JournalRecord[]; warnings: string[] }> {
  const bytes = inputBytes(io, journal, undefined, maxBytes.journal);
  if (bytes.length >= longText) io.optimise();
  const schema = journalLineSchema(await import('../../../zod.ts'));
  const entries: JournalRecord[] = [];
  const incomplete: number[] = [];
  const toRecord = journalRecords();
  const notices = readJournal(bytes, journal, (line, number) => {
    const parsed = schema.safeParse(upgradedLine(line));
    if (parsed.success) entries.push(toRecord(number, parsed.data));
    else incomplete.push(number);
    if (incomplete.length > maxLinesWithoutRecord && entries.length === 0) throw noRecord(journal);
  });
  return { entries, warnings: [...notices, ...incompleteWarning(incomplete, journal)] };
}

/** Line numbers that the flags select. */
function selectedLines(entries: readonly JournalRecord[], flags: Flags): Set<number> {
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY, changes, last } = flags;
  const before = new Map<string, string>();
  const kept = entries.filter(({ day, state, settings }) => {
    const isChange = before.get(settings) !== state;
    before.set(settings, state);
    return day >= from && day <= to && (isChange || !changes);
  });
  const lines = kept.map(({ line }) => line);
  return new Set(last === undefined ? lines : lines.slice(Math.max(0, lines.length - last)));
}

/** Prints recorded verdicts with the returns after them and the verdicts that today's files give. */
export async function runRecorded(io: Io, commandLine: Flags): Promise<number> {
  const { flags, signals, rules, labels } = await settingsOf(io, commandLine);
  const { entries, warnings } = await entriesOf(io, flags.journal);
  const kept = selectedLines(entries, flags);
  if (kept.size === 0) {
    throw noRecord(flags.journal, entries.length > 0 ? ' of that span' : '');
  }
  const loaded = hasInput(flags, labels) ? await loadMarket(io, flags, labels) : null;
  const evaluation = loaded && evaluate(loaded.market, signals, rules);
  const { large, small, growth } = labels;
  const indices = [large.name, small.name, growth.name];
  const settings = evaluation && JSON.stringify(journalSettings(indices, rulesReport(evaluation.rules), signals));
  const horizons = flags.forward ?? defaultHorizons;
  const graded = grades(entries, evaluation, settings ?? '', horizons).filter(({ record }) => kept.has(record.line));
  const report = recordedHistoryReport(
    {
      ...{ journal: flags.journal, asOf: evaluation?.market.asOf ?? null, horizons, warnings },
      ...{ grades: graded, outcomes: recordedOutcomes(graded, horizons), calls: recordedCalls(graded) },
    },
    { version, generatedAt: generatedAt(io) },
  );
  io.stderr.write(warnings.map((warning) => `warning: ${warning}\n`).join(''));
  const inputs = [flags.journal, ...(loaded ? filesRead(io, loaded, flags) : [])];
  await deliverReport(io, report, { formats: journalFormats, flags, inputs });
  return exitStatus.ok;
}
