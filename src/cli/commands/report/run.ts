import { exitStatus } from '../../../exit-status.ts';
import type { Io } from '../../../io.ts';
import { render } from '../../../render/html/report.ts';
import { plainPaint } from '../../../render/renderer.ts';
import { deliverFile, refuseTerminal } from './deliver-file.ts';
import { type PageFlags, pageSource } from './page-source.ts';

/** Loads the market and writes its page. */
export async function run(io: Io, flags: PageFlags): Promise<number> {
  refuseTerminal(io, flags.output, 'report.html');
  const { page, inputs } = await pageSource(io, flags);
  const text = render(page, { width: Number.POSITIVE_INFINITY, unicode: true, paint: plainPaint, verbose: false });
  await deliverFile(io, text, flags.output, inputs);
  return page.source.report.ok ? exitStatus.ok : exitStatus.data;
}
