import { exitStatus } from '../../../exit-status.ts';
import type { Io } from '../../../io.ts';
import { selectFields } from '../../../render/fields.ts';
import { json } from '../../../render/json.ts';
import { signalList } from '../../../report/signal-list.ts';
import { signals } from '../../../signals/index.ts';
import type { OutputFlags } from '../../options/output.ts';
import { deliver } from '../../terminal/output.ts';
import { renderOptions } from '../../terminal/render-options.ts';

/** Lists what the verdict can rest on. */
export async function runSignalList(io: Io, flags: OutputFlags): Promise<number> {
  const list = signalList(signals);
  const wanted = flags.fields ? selectFields(list, flags.fields) : list;
  const isJson = flags.format === 'json' || flags.fields !== undefined;
  const drawn = async () =>
    (await import('../../../render/screen/signals.ts')).render(list, await renderOptions(io, flags));
  await deliver(io, isJson ? json(wanted) : await drawn(), flags.output, []);
  return exitStatus.ok;
}
