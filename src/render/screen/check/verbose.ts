import type { Report } from '../../../report/check/schema.ts';
import { compositeText, stateWords } from '../../../report/verdict-words.ts';
import { isRole } from '../../../series/series.ts';
import { count, plural } from '../../../words/counts.ts';
import { noteWords } from '../../../words/notes.ts';
import { visible } from '../../../words/quoted.ts';
import type { RenderOptions } from '../../renderer.ts';
import { allChanges } from '../../words/check/changes.ts';
import { confidenceLimits } from '../../words/check/limits.ts';
import { borderless } from '../layout/borderless.ts';
import { wrap } from '../layout/wrap.ts';
import { publishedLines } from './claims.ts';
import { recordLines } from './record.ts';
import { flagLines, observationLines, targetLines } from './supplied.ts';
import { worldLines } from './world.ts';

const indented = (text: string, { width }: RenderOptions) =>
  wrap(text, width - 4).map((line, i) => `${i === 0 ? '  ' : '    '}${line}`);

/** Signals without data or not applicable, which do not count, and those at zero, which do. */
function silent({ signals }: Report, options: RenderOptions): string[] {
  return [
    ...listed(
      'Signals not counted today',
      signals.filter(({ known }) => !known),
      options,
    ),
    ...listed(
      'Counted as zero',
      signals.filter(({ known, score }) => known && score === 0),
      options,
    ),
  ];
}

function listed(title: string, signals: Report['signals'], options: RenderOptions): string[] {
  const rows = signals.map(({ known, stance, title, because, reason, hint }) => [
    `  ${known ? 'neutral' : stance === 'not-applicable' ? 'n/a' : 'no data'}`,
    title,
    known ? because : `${reason ?? because}${hint === null ? '' : `; ${hint}`}`,
  ]);
  if (rows.length === 0) return [];
  const widths = [12, 18, Number.isFinite(options.width) ? Math.max(options.width - 30, 20) : null];
  return [title, ...borderless(rows, widths), ''];
}

function turning(report: Report, options: RenderOptions): string[] {
  const { verdict } = report;
  const { sensitivity, pricesAlone } = verdict;
  const turnedBy = sensitivity.changedBy.flatMap(({ variant, state }) =>
    indented(`${variant}: ${stateWords[state]}`, options),
  );
  const alone =
    pricesAlone.composite === null ? '' : ` (${compositeText(pricesAlone.composite, report.rules.verdict)})`;
  // The first screen has what opens a rotation.
  const changes = report.gate.on ? allChanges(report).flatMap((line) => indented(line, options)) : [];
  const more =
    changes.length === 0 ? [] : ['What would change it at the next close, all else unchanged', ...changes, ''];
  return [
    ...more,
    `Rule variants: ${sensitivity.agreeing} of ${sensitivity.variants} agree`,
    ...turnedBy,
    ...(sensitivity.unchangedBy.length > 0 ? indented(`the same: ${sensitivity.unchangedBy.join('; ')}`, options) : []),
    `  On prices alone: ${stateWords[pricesAlone.state]}${alone}`,
    '',
  ];
}

/** Settings that differ from their defaults, and their origins. */
function configured({ configuration: { files, settings } }: Report, options: RenderOptions): string[] {
  if (files.length + settings.length === 0) return [];
  return [
    'Settings',
    ...files.flatMap((file) => indented(`read from ${visible(file)}`, options)),
    ...settings.flatMap(({ key, value, origin, from }) => {
      const by = origin === 'environment' || origin === 'flag' ? from : origin;
      return indented(`${key} = ${visible(JSON.stringify(value))} (${visible(by)})`, options);
    }),
    '',
  ];
}

function data(report: Report, options: RenderOptions): string[] {
  const { market, inputs, warnings, notes } = report;
  const span = `${count(market.sessions)} common sessions, ${market.first} to ${market.last}, ${
    market.missingSessions === 0 ? 'none' : count(market.missingSessions)
  } missing (${market.calendar === 'NYSE' ? 'NYSE calendar' : `of the days that ${market.growth === null ? 'either of the two' : 'any of the three'} has`})`;
  return [
    'Data',
    ...indented(span, options),
    ...inputs.flatMap(({ role, file, reader, column, rows, first, last }) =>
      indented(
        `${isRole(role) ? (market[role]?.label ?? role) : role}: ${visible(file)} (${reader}, column ${visible(column)}), ${plural(rows, 'row')} from ${first} to ${last}`,
        options,
      ),
    ),
    ...warnings.flatMap((warning) => indented(`warning: ${noteWords(warning)}`, options).map(options.paint.warn)),
    ...notes.flatMap((note) => indented(noteWords(note), options)),
  ];
}

/** Everything that does not fit the first screen: signals without a score, turning points, origin of the data. */
export function verboseLines(report: Report, options: RenderOptions): string[] {
  const { verdict } = report;
  const limits = confidenceLimits(report);
  const why =
    limits.length === 0 ? [] : ['Why the confidence is not higher', ...limits.map((reason) => `  ${reason}`), ''];
  const turns = verdict.state === 'insufficient-data' ? [] : turning(report, options);
  return [
    ...silent(report, options),
    ...why,
    ...flagLines(report, options),
    ...recordLines(report, options),
    ...worldLines(report, options),
    ...publishedLines(report, options),
    ...turns,
    ...targetLines(report, options),
    ...observationLines(report, options),
    ...configured(report, options),
    ...data(report, options),
  ];
}
