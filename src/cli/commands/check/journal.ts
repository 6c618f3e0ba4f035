import { createHash } from 'node:crypto';
import { UserError } from '../../../errors.ts';
import { exitStatus } from '../../../exit-status.ts';
import type { Io } from '../../../io.ts';
import { type OpenJournal, openJournal } from '../../../journal/journal.ts';
import type { JournalLine } from '../../../journal/line.ts';
import { acquireLock, type JournalWorld } from '../../../journal/lock.ts';
import type { Report } from '../../../report/check/schema.ts';
import type { JournalEntry } from '../../../report/journal/line.ts';
import { noGrowth } from '../../../series/labels.ts';
import { quotedPath, visible } from '../../../words/quoted.ts';
import { systemWords } from '../../failure.ts';
import type { JournalFlags } from '../../options/journal.ts';
import { toJournalError, withRecord } from './journal-errors.ts';
import { journalSettings } from './journal-settings.ts';
import { upgradedLine } from './journal-version-1.ts';

/** Seconds for `--wait` without a value. */
const defaultWait = 60;

type NamedFlags = JournalFlags & {
  journal: string;
  asOf?: number;
  output?: string;
  inputs?: string[];
  peLarge?: number;
};

/** The journal of one run. */
export interface RunJournal {
  /** An Io that remembers the bytes read: the journal has the sha256 of each file as this run read it. */
  io: Io;
  /**
   * Appends a verdict as one line. This happens before printing: losing the record would be worse than losing the output.
   *
   * @param signals - the user's settings of signals
   * @returns whether it differs from the last verdict of the same settings; true if there is none
   * @throws UserError with status 75 if another run holds the journal, 1 if it cannot be written
   */
  record(report: Report, signals: Readonly<Record<string, unknown>>): Promise<boolean>;
  /** An error of the output, which says that the verdict is recorded all the same; any other error as it is. */
  afterRecord(error: unknown): unknown;
}

/** Refuses a journal of a past day, in a pipe or at the path of `--output`. @throws UserError with status 2 */
function refuseMisuse(io: Io, { journal, asOf, output }: NamedFlags): void {
  const refuse = (message: string, code: string, hint: string) =>
    new UserError(message, { code, status: exitStatus.usage, file: journal, hint });
  if (asOf !== undefined) {
    throw refuse(
      '--journal cannot be used with --as-of',
      'journal-as-of',
      'a journal records verdicts as they are made: run without --as-of',
    );
  }
  const kind = io.files.kind(journal);
  if (kind !== 'file' && kind !== 'none') {
    throw refuse(
      `--journal ${quotedPath(journal)} is not a regular file`,
      'journal',
      'name a file: it is created if missing',
    );
  }
  if (output !== undefined && (output === journal || io.files.isSame(journal, output))) {
    throw refuse(`--output ${quotedPath(output)} is the journal`, 'output-is-input', 'name another file');
  }
}

/** The journal line of a report: figures for later grading, without sentences, which may change. */
function fieldsOf(
  report: Report,
  settings: JournalEntry['settings'],
  sums: ReadonlyMap<string, string>,
  observed: readonly string[],
): Omit<JournalEntry, 'schemaVersion'> {
  const { verdict, market, signals } = report;
  const sha256Of = (file: string) => sums.get(file) ?? null;
  return {
    rotation: report.program.version,
    recordedAt: report.generatedAt,
    session: market.last,
    state: verdict.state,
    since: verdict.since,
    composite: verdict.composite,
    confidence: verdict.confidence,
    pricesAlone: verdict.pricesAlone.state,
    closes: { large: market.large.close, small: market.small.close, growth: market.growth?.close ?? null },
    scores: Object.fromEntries(signals.map(({ id, score }) => [id, score])),
    settings,
    warnings: report.warnings.map(({ code }) => code),
    inputs: [
      ...report.inputs.map(({ role, file, first, last, rows }) => ({
        role,
        file,
        first,
        last,
        rows,
        sha256: sha256Of(file),
      })),
      ...observed.map((file) => ({ role: 'observations' as const, file, sha256: sha256Of(file) })),
    ],
  };
}

/** The newest line that a predicate accepts. */
function newestMatch({ newestFirst }: OpenJournal, isMatch: (line: JournalLine) => boolean): JournalLine | undefined {
  for (const line of newestFirst()) if (isMatch(line)) return line;
  return undefined;
}

/** Appends the line of a run, under the lock. @returns the newest earlier line that the predicate accepts */
async function appendLine(
  io: Io,
  world: JournalWorld,
  { journal, wait = 0 }: NamedFlags,
  fields: Readonly<Record<string, unknown>>,
  isMatch: (line: JournalLine) => boolean,
): Promise<JournalLine | undefined> {
  const path = world.files.realPath(journal);
  const notices: string[] = [];
  try {
    const lock = await acquireLock(`${path}.lock`, wait === true ? defaultWait : wait, world);
    notices.push(...lock.notices);
    try {
      const open = openJournal(world.files, path);
      notices.push(...open.notices);
      // Read before anything is written: an error of it says that nothing was recorded.
      const before = newestMatch(open, isMatch);
      open.append(fields);
      return before;
    } finally {
      try {
        lock.release();
      } catch (error) {
        // The next run removes the lock of this process, which is gone by then.
        notices.push(`the lock of ${quotedPath(journal)} could not be removed: ${systemWords(error) ?? String(error)}`);
      }
    }
  } catch (error) {
    throw toJournalError(error, journal);
  } finally {
    if (notices.length > 0) io.stderr.write(notices.map((notice) => `warning: ${visible(notice)}\n`).join(''));
  }
}

/** Told with the first record only: what `--on-change` cannot see where the P/E is typed. */
const byHandNotice = ({ rules: { verdict } }: Report) =>
  `note: --pe-large and --pe-small have no history: a score between ${verdict.exit} and ${verdict.enter} keeps no direction that ` +
  'an earlier run had; dated figures do, --inputs FILE\n';

/** Opens the journal of a run. @throws UserError if the options do not permit one */
export function runJournal(io: Io, flags: NamedFlags): RunJournal {
  refuseMisuse(io, flags);
  const sums = new Map<string, string>();
  const read: Io['files']['read'] = (path, ...how) => {
    const bytes = io.files.read(path, ...how);
    sums.set(path, createHash('sha256').update(bytes).digest('hex'));
    return bytes;
  };
  return {
    io: { ...io, files: { ...io.files, read } },
    async record(report, signals) {
      const { large, small, growth } = report.market;
      const settings = journalSettings([large.label, small.label, growth?.label ?? noGrowth], report.rules, signals);
      const fields = fieldsOf(report, settings, sums, flags.inputs ?? []);
      const world = await io.state();
      const isComparable = (line: JournalLine) =>
        JSON.stringify(upgradedLine(line).settings) === JSON.stringify(settings);
      const before = await world.uninterrupted(() => appendLine(io, world, flags, fields, isComparable));
      if (before === undefined && flags.onChange && flags.peLarge !== undefined) io.stderr.write(byHandNotice(report));
      return before?.state !== report.verdict.state;
    },
    afterRecord: (error) => withRecord(error, flags),
  };
}
