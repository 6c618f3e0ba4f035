import type { Report, SignalReport } from '../../report/check/schema.ts';
import { recordLine } from '../../report/record/words.ts';
import { signed } from '../../report/verdict-words.ts';
import { worldLine } from '../../report/world/words.ts';
import { noteWords } from '../../words/notes.ts';
import { plainPaint } from '../renderer.ts';
import { marketLines, verdictLines } from '../screen/check/head.ts';
import { claimsWords } from '../words/claims.ts';
import { dataWords } from '../words/data.ts';
import { paragraph } from '../words/paragraph.ts';
import { sampleLine } from '../words/sample.ts';
import { holdsWords, turnsWords } from '../words/turning-points.ts';
import { markdownTable, markdownText } from './markdown.ts';

/** Render options without wrapping and colour: the viewer adds them. */
const plain = { width: Number.POSITIVE_INFINITY, unicode: true, paint: plainPaint, verbose: false };

const strength = ({ weight, score }: SignalReport) => weight * Math.abs(score ?? 0);

/** Table of the signals with a score, strongest first. */
const rows = ({ signals }: Report): string[][] =>
  signals
    .filter(({ score }) => score !== null)
    .sort((a, b) => strength(b) - strength(a))
    .map(({ title, because, score, weight }) => [title, because, String(weight), signed(score ?? 0)]);

/** Columns that blanks separate on a screen, separated by a dot: Markdown collapses blanks. */
const inOneLine = (lines: readonly string[]) =>
  lines.map((line) => markdownText(line.replace(/ {2,}/g, ' · '))).join(' · ');

function facts(report: Report): string[] {
  const { verdict, record, warnings } = report;
  const isJudged = verdict.state !== 'insufficient-data';
  const line = recordLine(record, verdict.state, verdict.pricesAlone.state);
  const world = report.world === null ? undefined : worldLine(report.world);
  const missing = report.signals.filter(({ stance }) => stance === 'unknown').map(({ title }) => title);
  return [
    ...(isJudged && line !== undefined ? [`Record: ${line}`] : []),
    ...(isJudged && world !== undefined ? [`World: ${world}`] : []),
    ...(isJudged ? [`Turns: ${turnsWords(report)}; ${holdsWords(report)}`] : []),
    ...(isJudged && report.claims !== null ? [`Claims: ${claimsWords(report.claims)}`] : []),
    ...(missing.length > 0 ? [`No data: ${missing.join(', ')}`] : []),
    `Data: ${dataWords({ ...report, warnings: [] }).text}`,
    ...warnings.map((warning) => `Warning: ${noteWords(warning)}`),
  ];
}

/** The verdict and its grounds as Markdown. */
export function render(report: Report): string {
  const sample = report.sample ? [`**${sampleLine}**\n`] : [];
  return [
    ...sample,
    `**${inOneLine(verdictLines(report, plain))}**\n`,
    `${inOneLine(marketLines(report, plain))}\n`,
    `${markdownText(paragraph(report))}\n`,
    ...(report.verdict.state === 'insufficient-data'
      ? []
      : [markdownTable(['signal', 'because', 'weight', 'score'], rows(report), 2)]),
    facts(report)
      .map((fact) => `- ${markdownText(fact)}\n`)
      .join(''),
    'A calculator, not advice.\n',
  ].join('\n');
}
