import { UserError } from '../../../errors.ts';
import { exitStatus } from '../../../exit-status.ts';
import { fileEndsOf, filesRead } from '../../../input/input-files.ts';
import type { InputFlags } from '../../../input/input-flags.ts';
import { loadMarket } from '../../../input/load-market.ts';
import { hasInput, noPrices } from '../../../input/price-files.ts';
import type { Io } from '../../../io.ts';
import { judgement } from '../../../judgement/judgement.ts';
import type { Report } from '../../../report/check/schema.ts';
import type { Labels } from '../../../series/labels.ts';
import type { Formats } from '../../command.ts';
import type { Settings } from '../../config/settings.ts';
import { settingsOf } from '../../config/settings-of.ts';
import { isClosedPipe, reportFailure } from '../../failure.ts';
import type { JournalFlags } from '../../options/journal.ts';
import type { OutputFlags } from '../../options/output.ts';
import type { RuleFlags } from '../../options/rules.ts';
import { deliverReport } from '../../terminal/deliver-report.ts';
import { warn } from '../../terminal/warn.ts';
import type { RunJournal } from './journal.ts';
import { reportOf } from './report-of.ts';
import { stateStatus } from './state-status.ts';

export interface CheckFlags extends InputFlags, OutputFlags, RuleFlags, JournalFlags {
  exitCode?: boolean;
}

/** The journal of the run; undefined without `--journal`. @throws UserError if another option needs one */
async function journalOf(io: Io, flags: CheckFlags): Promise<RunJournal | undefined> {
  const { journal, onChange, wait } = flags;
  if (journal !== undefined) return (await import('./journal.ts')).runJournal(io, { ...flags, journal });
  if (onChange === undefined && wait === undefined) return undefined;
  throw new UserError(`${onChange ? '--on-change' : '--wait'} needs --journal`, {
    code: 'no-journal',
    status: exitStatus.usage,
    hint: 'add --journal FILE: it is created if missing',
  });
}

/** Refuses the sample where a script acts on the answer: nobody would read the warning. */
function refuseSample(flags: CheckFlags, labels: Labels): void {
  if (hasInput(flags, labels)) return;
  const acting = (['quiet', 'exitCode', 'journal'] as const).find((flag) => flags[flag]);
  if (flags.format === 'prometheus') throw noPrices('--format prometheus');
  if (acting !== undefined) throw noPrices(acting === 'exitCode' ? '--exit-code' : `--${acting}`);
}

/** Loads the market, computes the judgement and prints the report. */
export async function run(io: Io, commandLine: CheckFlags, formats: Formats<Report>): Promise<number> {
  const settings = await settingsOf(io, commandLine);
  try {
    return await checked(io, settings, formats);
  } catch (error) {
    const { format, quiet } = settings.flags;
    if (format !== 'json' || quiet || isClosedPipe(error)) throw error;
    return reportFailure(io, error, true);
  }
}

async function checked(
  outside: Io,
  { flags, signals, rules, labels, targets, riskNotes, configuration }: Settings<CheckFlags>,
  formats: Formats<Report>,
): Promise<number> {
  refuseSample(flags, labels);
  const journal = await journalOf(outside, flags);
  const io = journal?.io ?? outside;
  const loaded = await loadMarket(io, flags, labels);
  const result = judgement(loaded.market, {
    ...{ signals, rules, targets, riskNotes, fileEnds: fileEndsOf(loaded) },
    claims: !loaded.sample,
  });
  const report = reportOf(io, loaded, result, { flags, configuration });
  const isNew = (await journal?.record(report, signals)) ?? true;
  if (isNew || !flags.onChange) {
    try {
      warn(io, report, flags, { isOnScreen: true });
      const inputs = [...filesRead(io, loaded, flags), ...configuration.files];
      const chart = flags.chart ? await import('./score-chart.ts') : undefined;
      await deliverReport(io, report, {
        ...{ formats, flags, inputs },
        after: chart?.scoreChartText(loaded.market, signals, rules, report),
        quiet: () => import('../../../render/quiet-line.ts'),
        isPaged: flags.verbose === true,
      });
    } catch (error) {
      throw journal ? journal.afterRecord(error) : error;
    }
  }
  if (!report.ok) return exitStatus.data;
  return flags.exitCode ? stateStatus[report.verdict.state] : exitStatus.ok;
}
