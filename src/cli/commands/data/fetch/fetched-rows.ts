import { newYorkNow } from '../../../../dates/new-york-clock.ts';
import { UserError } from '../../../../errors.ts';
import { exitStatus } from '../../../../exit-status.ts';
import type { Io } from '../../../../io.ts';
import { lastFinishedDay } from '../../../../market/quality/age.ts';
import { readSeries } from '../../../../readers/read-series.ts';
import { canonicalText } from '../../../../sources/canonical-text.ts';
import { download, type Patience } from '../../../../sources/download.ts';
import { redacted } from '../../../../sources/redacted.ts';
import type { RemoteSeries, Row, Source } from '../../../../sources/source.ts';
import { visible } from '../../../../words/quoted.ts';
import { keyHeaders, secretsOf, userAgent } from './credentials.ts';
import { type Mirror, mirrored } from './mirror.ts';

/** What is asked for, of whom, and how long it may take. */
export interface Task {
  source: Source;
  series: RemoteSeries;
  mirror: Mirror | undefined;
  /** Milliseconds per attempt. */
  timeout: number;
  patience: Patience;
}

/** An error of a source that need not be asked for another series in this run. */
export class OutOfReach extends UserError {}

const byHand = ({ source, series }: Task) =>
  `download it by hand from ${source.page(series.symbol)} and pass it with ` +
  `--${['spx', 'rut', 'nasdaq'].includes(series.name) ? `${series.name} FILE` : `series ${series.name}=FILE`}` +
  ', or try again later';

/** Rows of an answer up to the last session that is over. @throws UserError if it is not the series */
async function rowsIn(io: Io, task: Task, text: string, secrets: readonly string[]): Promise<Row[]> {
  const { source, series } = task;
  const label = `${series.name} from ${source.name}`;
  try {
    const lastDay = lastFinishedDay(newYorkNow(io.clock()));
    // The bar of an unfinished session is not a close; tomorrow it would be taken for one.
    const rows = source.rows(text, series.symbol, label).filter(({ day }) => day <= lastDay);
    if (rows.length === 0) throw new UserError(`"${label}" has no rows`, { code: 'no-rows', file: label });
    if (series.column === 'close') await readSeries(new TextEncoder().encode(canonicalText(rows, 'close')), label);
    return rows;
  } catch (error) {
    // A mistake of a reader fails this answer, and not the series that come after it.
    const { message, details } =
      error instanceof UserError
        ? error
        : { message: `"${label}" cannot be read: ${visible(String(error))}`, details: { code: 'not-the-series' } };
    throw new UserError(redacted(message, secrets), {
      ...details,
      status: exitStatus.data,
      hint: byHand(task),
      cause: error,
    });
  }
}

/**
 * Downloads and parses the rows of a series.
 *
 * @param from - first day wanted; the whole history if undefined
 * @throws UserError if nothing arrived or it is not the series
 */
export async function fetchedRows(io: Io, task: Task, from: number | undefined) {
  const { source, series, mirror, timeout, patience } = task;
  const secrets = secretsOf(io, source);
  const headers = {
    accept: 'text/csv, application/json, text/plain, */*',
    'user-agent': userAgent(io),
    ...source.headers,
    ...keyHeaders(io, source, mirror),
  };
  const addresses = source.addresses(series.symbol, io.clock(), from).map((address) => mirrored(address, mirror));
  const request = { headers, secrets, timeout, clock: io.clock };
  const answer = await download(io.network, addresses, request, patience);
  if ('reason' in answer) {
    const times = answer.attempts === 1 ? '' : ` (${answer.attempts} attempts)`;
    const details = { code: 'network', status: exitStatus.fault, hint: byHand(task) };
    const message = `${source.name} gave no ${series.name}: ${answer.reason}${times}`;
    throw answer.isOutOfReach ? new OutOfReach(message, details) : new UserError(message, details);
  }
  return { rows: await rowsIn(io, task, answer.text, secrets), address: answer.address };
}
