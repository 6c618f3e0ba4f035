import { gateSchema, thresholdsSchema, usualRules } from '../../../judgement/verdict/rules.ts';
import { roles } from '../../../series/series.ts';
import type { Zod } from '../../../zod.ts';
import { sharedFormats } from '../../options/output.ts';
import { defineSection, described, type Section } from './section.ts';
import { series } from './series.ts';
import { signalSections } from './signals.ts';

const fileName = (z: Zod) => z.string().check(z.minLength(1));
const fileNames = (z: Zod) => z.readonly(z.array(fileName(z)));

export interface TopValues {
  $schema: string | null;
  data: string | null;
  inputs: readonly string[];
  strict: boolean;
  maxAge: number | null;
}

export const top = defineSection<TopValues>({
  path: [],
  defaults: { $schema: null, data: null, inputs: [], strict: false, maxAge: null },
  reads: ['data', 'inputs'],
  schema: (z) =>
    z.strictObject({
      $schema: described(z, z.nullable(z.string()), 'this schema, for editors'),
      data: described(z, z.nullable(fileName(z)), 'folder with the three indices'),
      inputs: described(z, fileNames(z), 'files of dated observations'),
      strict: described(z, z.boolean(), 'whether a warning about the data is an error'),
      maxAge: described(
        z,
        z.nullable(z.int().check(z.gte(0))),
        'exchange sessions that may have closed since the last row',
      ),
    }),
});

const roleNames = {
  large: 'large caps (S&P 500)',
  small: 'small caps (Russell 2000)',
  growth: 'growth (Nasdaq Composite)',
};

export const files = defineSection<Record<(typeof roles)[number], readonly string[]>>({
  path: ['files'],
  defaults: { large: [], small: [], growth: [] },
  reads: roles,
  schema(z) {
    const of = (role: (typeof roles)[number]) =>
      described(z, fileNames(z), `closes of ${roleNames[role]}; several are spliced`);
    return z.strictObject({ large: of('large'), small: of('small'), growth: of('growth') });
  },
});

export type LabelValues = Record<(typeof roles)[number], string | null>;

export const labels = defineSection<LabelValues>({
  path: ['labels'],
  defaults: { large: null, small: null, growth: null },
  schema(z) {
    const of = (role: (typeof roles)[number]) =>
      described(
        z,
        z.nullable(z.string().check(z.minLength(1), z.maxLength(40))),
        `name of the ${role} index of a triple of your own`,
      );
    return z
      .strictObject({ large: of('large'), small: of('small'), growth: of('growth') })
      .check(
        z.refine(
          ({ large, small, growth }) => (large === null) === (small === null) && (growth === null || large !== null),
          { error: 'names only some of the three: large and small are needed, growth may be absent' },
        ),
      );
  },
});

interface OutputValues {
  format: (typeof sharedFormats)[number];
  file: string | null;
  verbose: boolean;
  color: boolean | null;
  pager: boolean;
}

const output = defineSection<OutputValues>({
  path: ['output'],
  defaults: { format: 'table', file: null, verbose: false, color: null, pager: true },
  writes: ['file'],
  schema: (z) =>
    z.strictObject({
      format: described(z, z.enum(sharedFormats), 'how rotation check prints'),
      file: described(z, z.nullable(fileName(z)), 'where it writes; from a project file only below its own folder'),
      verbose: described(z, z.boolean(), 'whether every section is shown in full'),
      color: described(z, z.nullable(z.boolean()), 'whether to colour; null lets the terminal decide'),
      pager: described(z, z.boolean(), 'whether long output goes through a pager on a terminal'),
    }),
});

export interface WatchedValues {
  targets: readonly {
    role: (typeof roles)[number];
    level: number;
    from: string;
    by?: string | undefined;
    source: string;
  }[];
  riskNotes: readonly { from: string; until: string; note: string }[];
}

/** Targets and risk notes, which are shown beside the verdict and never scored. */
export const watched = defineSection<WatchedValues>({
  path: [],
  defaults: { targets: [], riskNotes: [] },
  schema(z) {
    const target = z.strictObject({
      role: z.enum(roles),
      level: z.number().check(z.gt(0)),
      from: z.iso.date(),
      by: z.optional(z.iso.date()),
      source: z.string().check(z.minLength(1)),
    });
    const riskNote = z
      .strictObject({ from: z.iso.date(), until: z.iso.date(), note: z.string().check(z.minLength(1)) })
      .check(z.refine(({ from, until }) => from <= until, { error: 'ends before it begins' }));
    return z.strictObject({
      targets: described(
        z,
        z.readonly(z.array(target)),
        'levels that somebody published, beside those of the commentary',
      ),
      riskNotes: described(
        z,
        z.readonly(z.array(riskNote)),
        'risk notes, each of which lowers the confidence while it lasts',
      ),
    });
  },
});

export const verdict = defineSection({ path: ['verdict'], defaults: usualRules.verdict, schema: thresholdsSchema });

const { openPercentile, closePercentile, minLead, closeSessions } = usualRules.gate;

export const gate = defineSection({
  path: ['gate'],
  defaults: { openPercentile, closePercentile, minLead, closeSessions },
  schema: gateSchema,
});

export const sections: readonly Section[] = [
  top,
  files,
  series,
  labels,
  output,
  watched,
  verdict,
  gate,
  ...signalSections.flatMap(({ weight, params }) => [weight, params]),
] as readonly Section[];
