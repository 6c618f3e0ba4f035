import { daysFromIso } from '../dates/civil-dates.ts';
import { states } from '../judgement/names.ts';
import type { Report } from '../report/check/schema.ts';

interface Sample {
  labels?: Readonly<Record<string, string>>;
  value: number;
}

interface Metric {
  name: string;
  help: string;
  samples: readonly Sample[];
}

const secondsPerDay = 86_400;

/** Escapes the three special characters of a label value. */
const escaped = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');

const rotationSamples = ({ rotations: { lasted, gaveBack, open } }: Report['record']): Sample[] => [
  { labels: { outcome: 'lasted' }, value: lasted },
  { labels: { outcome: 'gave-back' }, value: gaveBack },
  { labels: { outcome: 'open' }, value: open },
];

const orNaN = (x: number | null) => x ?? Number.NaN;

/** A sample value; unknown is NaN, never 0. */
function metricsOf({ verdict, market, signals, record, warnings, program, ok, generatedAt }: Report): Metric[] {
  const { large, small, growth } = market;
  const indices = Object.entries({ large, small, ...(growth && { growth }) });
  const success: Sample[] = ok ? [{ value: Date.parse(generatedAt) / 1000 }] : [];
  return [
    {
      name: 'rotation_info',
      help: 'Version of the program and names of the indices; always 1.',
      samples: [
        {
          labels: {
            version: program.version,
            ...Object.fromEntries(indices.map(([role, { label }]) => [role, label])),
          },
          value: 1,
        },
      ],
    },
    {
      name: 'rotation_verdict',
      help: 'The verdict: 1 for the current one, 0 for the others.',
      samples: states.map((state) => ({ labels: { state }, value: state === verdict.state ? 1 : 0 })),
    },
    {
      name: 'rotation_composite',
      help: 'Weighted mean of the scores, from -1 (relief rally) to 1 (breakout).',
      samples: [{ value: orNaN(verdict.composite) }],
    },
    {
      name: 'rotation_coverage_ratio',
      help: 'Share of the weight that has data or is not applicable.',
      samples: [{ value: orNaN(verdict.coverage) }],
    },
    {
      name: 'rotation_score',
      help: 'Score of a signal, from -1 to 1; NaN where it is unknown or not applicable.',
      samples: signals.map(({ id, family, score }) => ({ labels: { signal: id, family }, value: orNaN(score) })),
    },
    {
      name: 'rotation_rotations',
      help: 'Rotations so far by how they ended.',
      samples: rotationSamples(record),
    },
    {
      name: 'rotation_calls',
      help: 'Calls of a verdict so far by how they turned out.',
      samples: record.calls.flatMap(({ state, right, decided, open }) => [
        { labels: { state, outcome: 'right' }, value: right },
        { labels: { state, outcome: 'wrong' }, value: decided - right },
        { labels: { state, outcome: 'open' }, value: open },
      ]),
    },
    {
      name: 'rotation_close',
      help: 'Close of an index on the last session.',
      samples: indices.map(([index, { label, close }]) => ({ labels: { index, name: label }, value: close })),
    },
    {
      name: 'rotation_last_session_timestamp_seconds',
      help: 'Day of the last session that all three indices have, at midnight UTC.',
      samples: [{ value: daysFromIso(market.last) * secondsPerDay }],
    },
    {
      name: 'rotation_data_age_sessions',
      help: 'Sessions of the exchange that have closed since the last one of the files; NaN for a day of the past.',
      samples: [{ value: orNaN(market.age) }],
    },
    {
      name: 'rotation_warnings',
      help: 'Warnings about the data.',
      samples: [{ value: warnings.length }],
    },
    {
      name: 'rotation_last_success_timestamp_seconds',
      help: 'When a verdict was last given; absent where there was too little data for one.',
      samples: success,
    },
  ];
}

function line(name: string, { labels = {}, value }: Sample): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
  return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}\n`;
}

/**
 * A report as a textfile for the collector of Prometheus's node exporter.
 *
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/#text-based-format
 */
export const render = (report: Report): string =>
  metricsOf(report)
    .filter(({ samples }) => samples.length > 0)
    .map(
      ({ name, help, samples }) =>
        `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${samples.map((sample) => line(name, sample)).join('')}`,
    )
    .join('');
