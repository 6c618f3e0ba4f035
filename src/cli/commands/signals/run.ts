import { exitStatus } from '../../../exit-status.ts';
import type { Io } from '../../../io.ts';
import { signalList } from '../../../report/signal-list.ts';
import { signals } from '../../../signals/index.ts';
import type { Formats } from '../../command.ts';
import type { OutputFlags } from '../../options/output.ts';
import { deliverReport } from '../../terminal/deliver-report.ts';

/** Lists every signal. */
export async function run(
  io: Io,
  flags: OutputFlags,
  formats: Formats<ReturnType<typeof signalList>>,
): Promise<number> {
  await deliverReport(io, signalList(signals), { formats, flags, inputs: [] });
  return exitStatus.ok;
}
