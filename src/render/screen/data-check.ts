import type { CheckedFile, DataCheck } from '../../report/data-check/schema.ts';
import { usLabels } from '../../series/labels.ts';
import { type Role, roles } from '../../series/series.ts';
import { count, plural } from '../../words/counts.ts';
import { baseName } from '../../words/notes.ts';
import { fixed } from '../../words/numbers.ts';
import { visible } from '../../words/quoted.ts';
import type { RenderOptions } from '../renderer.ts';
import { fileLines } from './file-lines.ts';
import { borderless } from './layout/borderless.ts';
import { wrap } from './layout/wrap.ts';

/** Names of files: the whole path if a name occurs in several folders. */
function shortNames(files: readonly CheckedFile[]): Map<string, string> {
  const paths = [...new Set(files.map(({ file }) => file))];
  const bases = paths.map(baseName);
  return new Map(
    paths.map((path, i) => {
      const base = bases[i] ?? '';
      return [path, bases.indexOf(base) === bases.lastIndexOf(base) ? base : visible(path)];
    }),
  );
}

function agreementLines(
  { agreement }: DataCheck,
  role: Role,
  names: Map<string, string>,
  options: RenderOptions,
): string[] {
  const pairs = agreement.filter((pair) => pair.role === role);
  const [first] = pairs;
  if (first === undefined) return [];
  const rows = pairs.map(({ file, days, overHalf, overOne, worst }) => [
    `    ${names.get(file) ?? file}`,
    count(days),
    count(overHalf),
    count(overOne),
    worst === null || overHalf === 0 ? 'none' : `${worst.day} ${fixed(worst.basisPoints, 1)} bp`,
  ]);
  const widest = Math.max(...rows.map(([name = '']) => name.length), 8) + 2;
  const room = Number.isFinite(options.width) ? Math.min(widest, options.width - 46) : widest;
  const [head = '', ...lines] = borderless(
    [['    common days with it', 'days', '>0.5 bp', '>1 bp', 'furthest apart'], ...rows],
    [Math.max(room, 25), 8, 9, 8, null],
  );
  return [`  Against ${names.get(first.against) ?? first.against}, the longest`, options.paint.dim(head), ...lines];
}

function summary({ counts, files }: DataCheck): string {
  const { unreadable, passedOver } = counts;
  const number = (status: CheckedFile['status']) =>
    files.filter((file) => file.status === status && file.content).length;
  const parts = [
    ...(unreadable > 0 ? [`${count(unreadable)} cannot be read`] : []),
    ...(number('error') > 0 ? [`${count(number('error'))} with errors`] : []),
    ...(number('warning') > 0 ? [`${count(number('warning'))} with warnings`] : []),
    ...(passedOver > 0 ? [`${count(passedOver)} passed over`] : []),
    ...(number('ok') > 0 ? [`${count(number('ok'))} without problems`] : []),
  ];
  const isSeveral = counts.series + unreadable + passedOver > counts.files;
  return `${plural(counts.files, 'file')}${isSeveral ? ` with ${counts.series} series` : ''}: ${parts.join(', ')}`;
}

/** Why a file is passed over, in a word or two; files of slower bars were not read. */
function whyUnused({ content, index, problems }: CheckedFile): string {
  if (content === null) return 'weekly or slower';
  if (index?.kind === 'proxy' && problems.some(({ message }) => message.includes('is a proxy'))) return 'funds';
  return problems.some(({ message }) => message.includes('span its years')) ? 'duplicates' : 'for other reasons';
}

const isPassedOver = ({ status, problems }: CheckedFile) =>
  status === 'passed-over' || problems.some(({ code }) => code === 'passed-over');

/** Which files of the indices are used, until when, and how many are not, by why; none where all files are used. */
function useLines({ files }: DataCheck, width: number): string[] {
  const unused = files.filter(isPassedOver);
  const used = files.filter(
    (file) => file.index !== null && file.content !== null && file.status !== 'error' && !isPassedOver(file),
  );
  if (unused.length === 0 || used.length === 0) return [];
  const ends = roles.flatMap((role) =>
    used
      .filter(({ index }) => index?.role === role)
      .map(({ content }) => content?.last ?? '')
      .sort()
      .slice(-1),
  );
  const until = ends.sort()[0] ?? '';
  const reasons = unused.map(whyUnused);
  const words = [...new Set(reasons)].map((why) => `${count(reasons.filter((one) => one === why).length)} ${why}`);
  return wrap(
    `${plural(used.length, 'index file')} used, with prices to ${until}; ${count(unused.length)} not used: ${words.join(', ')}.`,
    width,
  );
}

/** Files by index with their contents and problems, and how well files of one index agree. */
export function render(report: DataCheck, options: RenderOptions): string {
  const names = shortNames(report.files);
  const group = (title: string, files: readonly CheckedFile[], after: readonly string[] = []) =>
    files.length === 0
      ? []
      : [
          '',
          options.paint.strong(title),
          ...files.flatMap((file) => fileLines(file, names.get(file.file) ?? file.file, options)),
          ...after,
        ];
  const lines = [
    summary(report),
    ...useLines(report, options.width),
    ...roles.flatMap((role) =>
      group(
        usLabels[role].name,
        report.files.filter(({ index }) => index?.role === role),
        agreementLines(report, role, names, options),
      ),
    ),
    ...group(
      'Macro series',
      report.files.filter(({ series, content }) => series !== null && content !== null),
    ),
    ...group(
      'Unknown index',
      report.files.filter(({ index, series, content }) => index === null && series === null && content !== null),
    ),
    ...group(
      'Not read',
      report.files.filter(({ content }) => content === null),
    ),
  ];
  return `${lines.join('\n')}\n`;
}
