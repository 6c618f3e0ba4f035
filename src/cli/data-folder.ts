import { join } from 'node:path';
import { isoDate } from '../core/civil-dates.ts';
import { quoted, UserError } from '../errors.ts';
import type { Part } from '../market/assemble.ts';
import { usLabels } from '../market/labels.ts';
import type { QualityNote } from '../market/quality-note.ts';
import { type Role, roles } from '../market/series.ts';
import { type Instrument, instrumentNamed } from '../market/symbols.ts';
import type { Io } from './io.ts';
import { readFile } from './read-file.ts';

export interface Candidate {
  file: string;
  instrument: Instrument;
  part: Part;
}

interface PassedOver {
  file: string;
  why: string;
  error: UserError | null;
  role: Role | undefined;
}

const readable = /\.(csv|txt|tsv)$/i;

const span = ({ part: { series } }: Candidate) => ({ first: series.days[0] ?? 0, last: series.days.at(-1) ?? 0 });

/** Longest history first, so that a splice keeps the one source as far as it goes. */
const byFirstDay = (a: Candidate, b: Candidate) =>
  span(a).first - span(b).first || b.part.series.days.length - a.part.series.days.length || (a.file < b.file ? -1 : 1);

/** The fewest files that span what all of them span; the others add nothing. */
function needed(candidates: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const candidate of [...candidates].sort(byFirstDay)) {
    if (span(candidate).last <= last) continue;
    kept.push(candidate);
    last = span(candidate).last;
  }
  return kept;
}

async function readAll(io: Io, folder: string): Promise<{ candidates: Candidate[]; passed: PassedOver[] }> {
  const candidates: Candidate[] = [];
  const passed: PassedOver[] = [];
  for (const name of io.files.list(folder).filter((entry) => readable.test(entry))) {
    const file = join(folder, name);
    const byName = instrumentNamed(name);
    try {
      const part = await readFile(io, file);
      const symbol = part.series.origins[0]?.symbol ?? null;
      const instrument = (symbol === null ? undefined : instrumentNamed(symbol)) ?? byName;
      if (instrument) candidates.push({ file, instrument, part });
      else
        passed.push({
          file,
          why: 'neither its name nor its content says which index it is',
          error: null,
          role: undefined,
        });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      passed.push({ file, why: error.message, error, role: byName?.kind === 'index' ? byName.role : undefined });
    }
  }
  return { candidates, passed };
}

/** The files of one index, and notes on those that were passed over. */
function choose(role: Role, candidates: readonly Candidate[]): { chosen: Candidate[]; notes: QualityNote[] } {
  const ours = candidates.filter(({ instrument }) => instrument.role === role);
  const indices = ours.filter(({ instrument }) => instrument.kind === 'index');
  const [pool, others] = indices.length > 0 ? [indices, ours.filter((one) => !indices.includes(one))] : [ours, []];
  const chosen = needed(pool);
  const note = (file: string, why: string): QualityNote => ({
    code: 'passed-over',
    severity: 'info',
    role,
    file,
    message: `passed over: ${why}`,
  });
  return {
    chosen,
    notes: [
      ...pool
        .filter((one) => !chosen.includes(one))
        .map((one) => note(one.file, `it adds nothing after ${isoDate(span(one).last)}`)),
      ...others.map((one) => note(one.file, `${one.instrument.name} is a proxy, and the index itself is there`)),
    ],
  };
}

/**
 * The files of the three indices in a folder, told apart by the symbol in their content or their name: an index beats a
 * proxy, daily bars beat weekly ones. What was passed over is noted.
 *
 * @throws UserError where an index is not there, with the reason why the file of its name could not be read
 */
export async function fromFolder(io: Io, folder: string): Promise<Record<Role, Part[]>> {
  if (io.files.kind(folder) !== 'folder') {
    throw new UserError(`--data ${quoted(folder)} is no folder`, {
      code: 'no-folder',
      file: folder,
      hint: 'name the folder that holds the price files, or give them one by one: --spx, --rut, --nasdaq',
    });
  }
  const { candidates, passed } = await readAll(io, folder);
  const parts: Record<Role, Part[]> = { large: [], small: [], growth: [] };
  for (const role of roles) {
    const { chosen, notes } = choose(role, candidates);
    const failed = passed.filter((one) => one.role === role);
    if (chosen.length === 0) throw failed[0]?.error ?? missing(role, folder);
    const refused = failed.map(
      ({ file, why }): QualityNote => ({
        code: 'passed-over',
        severity: 'info',
        role,
        file,
        message: `passed over: ${why}`,
      }),
    );
    parts[role] = chosen.map(({ part }, i) =>
      i === 0 ? { ...part, notes: [...part.notes, ...notes, ...refused] } : part,
    );
  }
  return parts;
}

const missing = (role: Role, folder: string) =>
  new UserError(`${quoted(folder)} has no file of the ${usLabels[role].name}`, {
    code: 'index-missing',
    file: folder,
    hint: 'a file is known by a symbol in its name or content: SPX, RUT, IXIC and their like; or give it by --spx, --rut, --nasdaq',
  });
