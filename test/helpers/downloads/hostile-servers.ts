import type { RequestListener, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { sampleText } from '../processes/fake-io.ts';
import { nasdaqTable, rowsOf, yahooChart } from './source-shapes.ts';

/** A server that answers badly, and the word that the user is to read. */
export interface HostileServer {
  what: string;
  /** The source and the series that are asked for. */
  asks: 'yahoo spx' | 'nasdaq spx' | 'fred vix' | 'cboe vix';
  /** An HTTP answer, or bytes on the bare connection. */
  http?: RequestListener;
  bare?: (socket: Socket) => void;
  says: RegExp;
}

const head = (...lines: string[]) => `${['HTTP/1.1 200 OK', ...lines].join('\r\n')}\r\n\r\n`;
const sends =
  (body: string | Buffer, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    void response.writeHead(200, headers).end(body);

/** Writes again and again, as fast as the reader takes it. */
function pours(stream: Socket | ServerResponse, chunk: string | Buffer): void {
  while (!stream.destroyed && stream.write(chunk));
  if (!stream.destroyed) stream.once('drain', () => pours(stream, chunk));
}

/** Writes a little every 50 ms, for as long as somebody reads. */
function drips(stream: Socket | ServerResponse, chunk: string): void {
  const timer = setInterval(() => (stream.destroyed ? clearInterval(timer) : stream.write(chunk)), 50);
}

const megabytes = (text: string, count: number) => text.repeat(Math.ceil((count << 20) / text.length));
/** A quarter of a gibibyte of zeros, packed: 256 KiB; packed once more: a kilobyte. */
const bomb = gzipSync(Buffer.alloc(1 << 28));
const last = rowsOf(sampleText('spx'), '2025-12-01');
const chart = yahooChart('^GSPC', last);
const times = (time: string) => chart.replace(/"timestamp":\[\d+/, `"timestamp":[${time}`);
const tenfold = last.map(([date, value]): [string, string] => [date, (Number(value) * 10).toFixed(2)]);
const keys = Array.from({ length: 700_000 }, (_, i) => `"${i.toString(36)}":0`).join(',');

const proofOfWork = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Verification</title></head><body><noscript>This site
requires JavaScript.</noscript><script>let n=0;while(!(await sha256(c+n)).startsWith('0000'))n++;fetch('/verify')</script></body></html>`;

const late = /no complete answer within 1 s/;
const tooLarge = /larger than 8 MiB/;
const brokenOff = /the connection broke off/;

const json = (rest: Omit<HostileServer, 'asks'>): HostileServer => ({ asks: 'yahoo spx', ...rest });
const table = (rest: Omit<HostileServer, 'asks'>): HostileServer => ({ asks: 'fred vix', ...rest });

/** Every way to answer badly that we could think of. */
export const hostileServers: readonly HostileServer[] = [
  json({
    what: 'redirects to another host',
    http: (_, response) => void response.writeHead(302, { location: 'https://guce.yahoo.example/consent' }).end(),
    says: /redirected to another host: "guce\.yahoo\.example"/,
  }),
  json({
    what: 'redirects to a file',
    http: (_, response) => void response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    says: /redirected from http: to file:/,
  }),
  json({
    what: 'redirects in a circle',
    http: ({ url }, response) => void response.writeHead(307, { location: url ?? '/' }).end(),
    says: /redirected again and again/,
  }),
  json({
    what: 'has a body without end',
    http: (_, response) => pours(response, Buffer.alloc(1 << 16, '1')),
    says: tooLarge,
  }),
  json({
    what: 'announces ten gigabytes',
    http: (_, response) => void response.writeHead(200, { 'content-length': '10000000000' }).write('{'),
    says: tooLarge,
  }),
  json({ what: 'drips its body', http: (_, response) => drips(response, ' '), says: late }),
  json({ what: 'drips its head', bare: (socket) => drips(socket, 'H'), says: /no whole answer|not HTTP/ }),
  json({ what: 'says nothing', bare: () => undefined, says: late }),
  json({
    what: 'has a head without end',
    bare: (socket) => {
      socket.write('HTTP/1.1 200 OK\r\n');
      pours(socket, `x-filler: ${'x'.repeat(8000)}\r\n`);
    },
    says: /head of the answer has no end/,
  }),
  json({
    what: 'goes on saying "100 Continue"',
    bare: (socket) => pours(socket, 'HTTP/1.1 100 Continue\r\n\r\n'),
    says: /no whole answer|broke off|not HTTP/,
  }),
  json({
    what: 'closes before the announced end',
    bare: (socket) => void socket.end(`${head('content-length: 9999')}{"chart":`),
    says: brokenOff,
  }),
  json({
    what: 'announces less than it has',
    bare: (socket) => void socket.end(head('content-length: 20') + chart),
    says: /not complete JSON|broke off|not HTTP/,
  }),
  json({
    what: 'sends a chunk of no size',
    bare: (socket) => void socket.end(`${head('transfer-encoding: chunked')}zz\r\n{}\r\n0\r\n\r\n`),
    says: /not HTTP|broke off/,
  }),
  json({
    what: 'never ends its last chunk',
    bare: (socket) => void socket.end(`${head('transfer-encoding: chunked')}5\r\n{"cha\r\n`),
    says: brokenOff,
  }),
  json({ what: 'is a gzip bomb', http: sends(bomb, { 'content-encoding': 'gzip' }), says: tooLarge }),
  json({
    what: 'is a gzip bomb in a gzip bomb',
    http: sends(gzipSync(bomb), { 'content-encoding': 'gzip, gzip' }),
    says: tooLarge,
  }),
  json({
    what: 'sends broken gzip',
    http: sends(Buffer.from(bomb.subarray(0, 500)).fill(7, 100), { 'content-encoding': 'gzip' }),
    says: /compressed answer is damaged|broke off/,
  }),
  json({
    what: 'says gzip and is plain',
    http: sends(chart, { 'content-encoding': 'gzip' }),
    says: /compressed answer is damaged/,
  }),
  json({ what: 'nests JSON eight million deep', http: sends('['.repeat(8_000_000)), says: /more than 100,000 lists/ }),
  json({ what: 'nests objects', http: sends('{"a":'.repeat(1_600_000)), says: /more than 100,000 objects/ }),
  json({ what: 'lists empty lists', http: sends(`[${megabytes('[],', 7)}0]`), says: /more than 100,000 lists/ }),
  json({ what: 'has an object of countless keys', http: sends(`{${keys}}`), says: /more than 1,000,000 texts/ }),
  json({
    what: 'has JSON of millions of zeros',
    http: sends(`[${megabytes('0,', 7)}0]`),
    says: /more than 1,000,000 values/,
  }),
  json({
    what: "answers 200 with Stooq's proof of work",
    http: sends(proofOfWork, { 'content-type': 'text/html' }),
    says: /is a web page/,
  }),
  json({ what: 'answers 200 with nothing', http: sends(''), says: /is empty/ }),
  json({ what: 'answers 204', http: (_, response) => void response.writeHead(204).end(), says: /204 No Content/ }),
  json({
    what: 'answers 206 with a part',
    http: (_, response) => void response.writeHead(206, { 'content-range': 'bytes 0-9/99' }).end(chart),
    says: /206 Partial Content/,
  }),
  json({ what: 'stamps a row with 1e308', http: sends(times('1e308')), says: /no possible time in row 1/ }),
  json({ what: 'stamps a row with -1e15', http: sends(times('-1e15')), says: /no possible time in row 1/ }),
  json({
    what: 'has a close of 1e999',
    http: sends(chart.replace(/"close":\[[\d.]+/, '"close":[1e999')),
    says: /no number in row 1/,
  }),
  json({ what: 'is of another index', http: sends(yahooChart('^RUT', last)), says: /is of "\^RUT", not of "\^GSPC"/ }),
  json({
    what: 'has a past of ten times the size',
    http: sends(yahooChart('^GSPC', tenfold)),
    says: /Yahoo changed the past/,
  }),
  json({
    what: 'writes to the terminal in its error',
    http: sends('{"chart":{"result":null,"error":{"description":"\\u001b]0;owned\\u0007\\u001b[2J"}}}'),
    says: /is an error: "\\x1b\]0;owned\\x07/,
  }),
  {
    what: 'is of another source of other prices',
    asks: 'nasdaq spx',
    http: sends(nasdaqTable('SPX', tenfold)),
    says: /not of one series/,
  },
  table({
    what: 'has eight million line ends',
    http: sends(`observation_date,VIXCLS\n${'\n'.repeat(8_000_000)}`),
    says: /more than 100,000 lines/,
  }),
  table({
    what: 'has one line of eight megabytes',
    http: sends(megabytes('2026-01-01,17.4,', 7)),
    says: /not the header/,
  }),
  table({ what: 'is binary', http: sends(Buffer.alloc(7 << 20)), says: /warning|error/ }),
  {
    what: 'has dates of no calendar',
    asks: 'cboe vix',
    http: sends('DATE,OPEN,HIGH,LOW,CLOSE\n99/99/9999,1,1,1,1\n'),
    says: /is not a date and 4 numbers/,
  },
  json({ what: 'is a mail server', bare: (socket) => void socket.end('220 mail.example ESMTP\r\n'), says: /not HTTP/ }),
  json({ what: 'closes at once', bare: (socket) => void socket.destroy(), says: brokenOff }),
  json({ what: 'resets the connection', bare: (socket) => void socket.resetAndDestroy(), says: brokenOff }),
  json({
    what: 'wants a day of patience',
    http: (_, response) => void response.writeHead(429, { 'retry-after': '86400' }).end(),
    says: /429 Too Many Requests, and asks to wait 24 hours: run it again after that/,
  }),
  json({
    what: 'wants patience without end',
    http: (_, response) => void response.writeHead(503, { 'retry-after': '9'.repeat(400) }).end(),
    says: /503 Service Unavailable, and asks to wait for months/,
  }),
  json({
    what: 'wants to be asked again in the year 275760',
    http: (_, response) => void response.writeHead(429, { 'retry-after': 'Sat, 13 Sep 275760 00:00:00 GMT' }).end(),
    says: /429 Too Many Requests/,
  }),
  ...['-1e308', '253402300800000', '1e308', '-62167219200', '8640000000001'].map((time) =>
    json({
      what: `stamps a row with ${time}, of no year`,
      http: sends(times(time)),
      says: /no possible time in row 1/,
    }),
  ),
  json({ what: 'stamps a row with NaN', http: sends(times('NaN')), says: /not complete JSON/ }),
];
