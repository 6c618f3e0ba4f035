import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileEndsOf, filesRead } from '../../../input/input-files.ts';
import type { InputFlags } from '../../../input/input-flags.ts';
import { loadMarket } from '../../../input/load-market.ts';
import type { Io } from '../../../io.ts';
import { evaluate } from '../../../judgement/evaluation.ts';
import { judgementOf } from '../../../judgement/judgement.ts';
import { pictureData } from '../../../judgement/pictures/picture-data.ts';
import type { PageSource } from '../../../render/html/page.ts';
import type { PoolReport } from '../../../report/pool/schema.ts';
import { settingsOf } from '../../config/settings-of.ts';
import type { FileOutputFlags } from '../../options/file-output.ts';
import type { RuleFlags } from '../../options/rules.ts';
import { warn } from '../../terminal/warn.ts';
import { reportOf } from '../check/report-of.ts';

export type PageFlags = InputFlags & RuleFlags & FileOutputFlags;

/** The record of other markets that comes with the program. */
const poolOf = ({ files, publishedFolder }: Io): PoolReport =>
  JSON.parse(new TextDecoder().decode(files.read(join(dirname(publishedFolder), 'evidence', 'pool.json'))));

/** What pages and pictures are made of, and the files that were read, none of which may be overwritten. */
interface MadePage {
  page: PageSource;
  inputs: readonly string[];
}

/** Loads the market and computes its report and the data of its pictures. Warnings go to stderr. */
export async function pageSource(outside: Io, commandLine: PageFlags): Promise<MadePage> {
  const sums = new Map<string, string>();
  const read: Io['files']['read'] = (path, ...how) => {
    const bytes = outside.files.read(path, ...how);
    sums.set(path, createHash('sha256').update(bytes).digest('hex'));
    return bytes;
  };
  const io = { ...outside, files: { ...outside.files, read } };
  const { output, ...settable } = commandLine;
  const { flags, signals, rules, labels, targets, riskNotes, configuration } = await settingsOf(io, settable);
  const target = output === undefined ? {} : { output };
  const loaded = await loadMarket(io, { ...flags, ...target }, labels);
  const evaluation = evaluate(loaded.market, signals, rules);
  const judgement = judgementOf(evaluation, {
    ...{ targets, riskNotes, fileEnds: fileEndsOf(loaded) },
    claims: !loaded.sample,
  });
  const report = reportOf(io, loaded, judgement, { flags, configuration });
  warn(io, report, {}, { isOnScreen: false });
  return {
    page: {
      source: { report, data: pictureData(evaluation), pool: report.world === null ? null : poolOf(outside) },
      sums,
      sha256: (text) => createHash('sha256').update(text).digest('base64'),
    },
    inputs: [...filesRead(io, loaded, { ...flags, ...target }), ...configuration.files],
  };
}
