import { version } from '../../../../package.json';
import { UserError } from '../../../errors.ts';
import { exitStatus } from '../../../exit-status.ts';
import { generatedAt } from '../../../input/generated-at.ts';
import { filesRead, reportInputs } from '../../../input/input-files.ts';
import { loadMarket } from '../../../input/load-market.ts';
import type { LoadedMarket } from '../../../input/loaded-market.ts';
import type { Io } from '../../../io.ts';
import { evaluate } from '../../../judgement/evaluation.ts';
import { pool } from '../../../judgement/pool/pool.ts';
import { poolMarket } from '../../../judgement/pool/pool-market.ts';
import { poolReport } from '../../../report/pool/build.ts';
import type { PoolReport } from '../../../report/pool/schema.ts';
import type { QualityNote } from '../../../series/quality-note.ts';
import { makeKernel } from '../../../stats/make-kernel.ts';
import { plural } from '../../../words/counts.ts';
import type { Formats } from '../../command.ts';
import { settingsOf } from '../../config/settings-of.ts';
import type { OutputFlags } from '../../options/output.ts';
import type { RuleFlags } from '../../options/rules.ts';
import { deliverReport } from '../../terminal/deliver-report.ts';
import { withProgress } from '../../terminal/progress.ts';
import { warn } from '../../terminal/warn.ts';
import { type MarketFolder, marketFolders } from './market-folders.ts';
import { shippedPool } from './shipped-pool.ts';

export interface PoolFlags extends OutputFlags, RuleFlags {
  folders: string[];
  asOf?: number;
}

/** A market that was read. */
interface Read extends MarketFolder {
  loaded: LoadedMarket;
}

/** Markets that are too short by the as-of day say so, and are left out. */
async function readMarket(io: Io, market: MarketFolder, { asOf, output }: PoolFlags): Promise<Read | QualityNote> {
  const asked = { ...(asOf !== undefined && { asOf }), ...(output !== undefined && { output }) };
  try {
    return { ...market, loaded: await loadMarket(io, { ...market.flags, ...asked }, market.labels) };
  } catch (error) {
    if (!(error instanceof UserError) || error.details.code !== 'too-short') throw error;
    const message = `${market.name} is left out: ${error.message}`;
    return { code: 'left-out', severity: 'warning', file: market.folder, message };
  }
}

/** Old data is no fault of a record. */
const isOfRecord = ({ code }: QualityNote) => code !== 'old-data' && code !== 'behind-as-of' && code !== 'closed-day';

const skippedFiles = (files: readonly string[]): QualityNote[] =>
  files.length === 0
    ? []
    : [{ code: 'files', severity: 'info', message: `${plural(files.length, 'file')} beside the folders left out` }];

/** Reads the market of every folder, pools what followed their verdicts and prints it. */
export async function run(io: Io, commandLine: PoolFlags, formats: Formats<PoolReport>): Promise<number> {
  io.withLongLoops(makeKernel);
  const { flags, signals, rules } = await settingsOf(io, commandLine);
  const { asOf } = commandLine;
  if (commandLine.folders.length === 0) {
    await deliverReport(io, shippedPool(io, commandLine), { formats, flags, inputs: [] });
    return exitStatus.ok;
  }
  const { found, files } = await marketFolders(io, commandLine.folders);
  const all = await withProgress(io, async ({ tell }) => {
    const markets: (Read | QualityNote)[] = [];
    for (const market of found) {
      tell(`reading ${market.name}: ${markets.length + 1} of ${found.length}`);
      markets.push(await readMarket(io, market, commandLine));
    }
    return markets;
  });
  const read = all.filter((one) => 'loaded' in one);
  const pooled = pool(read.map(({ name, loaded: { market } }) => poolMarket(name, evaluate(market, signals, rules))));
  const notesOf = ({ name, loaded }: Read) =>
    loaded.market.notes.filter(isOfRecord).map((note) => ({ ...note, message: `${name}: ${note.message}` }));
  const report = poolReport(pooled, {
    version,
    generatedAt: generatedAt(io),
    asOf: asOf ?? null,
    sources: new Map(read.map(({ name, folder, loaded }) => [name, { folder, inputs: reportInputs(loaded) }])),
    notes: [...all.flatMap((one) => ('loaded' in one ? [] : one)), ...read.flatMap(notesOf), ...skippedFiles(files)],
  });
  warn(io, report, flags, { isOnScreen: false });
  await deliverReport(io, report, {
    formats,
    flags,
    inputs: read.flatMap(({ loaded, flags: own }) => filesRead(io, loaded, { ...own, ...flags })),
  });
  return report.ok ? exitStatus.ok : exitStatus.data;
}
