import { version } from '../../../../package.json';
import { UserError } from '../../../errors.ts';
import { exitStatus } from '../../../exit-status.ts';
import { generatedAt } from '../../../input/generated-at.ts';
import { filesRead, reportInputs } from '../../../input/input-files.ts';
import type { InputFlags } from '../../../input/input-flags.ts';
import { loadMarket } from '../../../input/load-market.ts';
import type { Io } from '../../../io.ts';
import { evaluate } from '../../../judgement/evaluation.ts';
import { signalJudgement } from '../../../judgement/signal-judgement.ts';
import { type Shown, showReport } from '../../../report/show/build.ts';
import { signals } from '../../../signals/index.ts';
import { runSignal } from '../../../signals/run.ts';
import { nearest } from '../../../words/nearest.ts';
import { quoted } from '../../../words/quoted.ts';
import type { Formats } from '../../command.ts';
import { settingsOf } from '../../config/settings-of.ts';
import type { OutputFlags } from '../../options/output.ts';
import type { RuleFlags } from '../../options/rules.ts';
import { deliverReport } from '../../terminal/deliver-report.ts';
import { warn } from '../../terminal/warn.ts';

export interface ShowFlags extends InputFlags, OutputFlags, RuleFlags {
  /** Id of the signal. */
  signal: string;
}

/** The signal of an id. @throws UserError for an unknown id, with the nearest known one */
function signalNamed(name: string) {
  const found = signals.find(({ id }) => id === name);
  if (found) return found;
  const ids = signals.map(({ id }) => id);
  const meant = nearest(name, ids);
  throw new UserError(`unknown signal ${quoted(name)}`, {
    code: 'unknown-signal',
    status: exitStatus.usage,
    hint: `${meant === undefined ? '' : `did you mean ${meant}? `}the signals are ${ids.join(', ')}`,
  });
}

/** Loads the market, runs one signal over it and prints its details. */
export async function run(io: Io, commandLine: ShowFlags, formats: Formats<Shown>): Promise<number> {
  const signal = signalNamed(commandLine.signal);
  const { flags, signals: settings, rules, labels } = await settingsOf(io, commandLine);
  const loaded = await loadMarket(io, flags, labels);
  const { pricesAlone } = evaluate(loaded.market, settings, rules);
  const ownRun = runSignal(signal, loaded.market, settings);
  const judgement = await signalJudgement(ownRun, loaded.market, pricesAlone.state);
  const shown = showReport(judgement, {
    version,
    generatedAt: generatedAt(io),
    sample: loaded.sample,
    inputs: reportInputs(loaded),
  });
  warn(io, shown.report, flags, { isOnScreen: true });
  await deliverReport(io, shown, { formats, flags, inputs: filesRead(io, loaded, flags) });
  return exitStatus.ok;
}
