import { signals } from '../signals/index.ts';
import type { Zod } from '../signals/signal.ts';
import type { Place } from './format.ts';
import { schemaVersion } from './schema-version.ts';
import { borderless } from './screen/borderless.ts';

/** The JSON of `rotation signals`. */
export function signalListSchema(z: Zod) {
  return z.object({
    schemaVersion: z.literal(schemaVersion),
    signals: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        family: z.string(),
        weight: z.number(),
        unit: z.string(),
        needs: z.array(z.string()),
        supply: z.nullable(z.string()),
        claim: z.string(),
        sources: z.array(z.object({ publisher: z.string(), title: z.string(), date: z.string() })),
        defaults: z.record(z.string(), z.unknown()),
      }),
    ),
  });
}

/** Every signal with what it needs and claims. */
export const signalList = () => ({
  schemaVersion,
  signals: signals.map(({ id, title, family, weight, unit, needs, supply, claim, sources, defaults }) => ({
    id,
    title,
    family,
    weight,
    unit,
    needs,
    supply,
    claim,
    sources,
    defaults,
  })),
});

const fixedColumns = [18, 13, 8, 20] as const;

/** The list for a person. */
export function signalTable(list: ReturnType<typeof signalList>, { width, paint }: Place): string {
  const used = fixedColumns.reduce((sum, column) => sum + column, 0);
  const rest = Number.isFinite(width) ? Math.max(width - used, 20) : null;
  const head = ['signal', 'family', 'weight', 'needs', 'claim'].map(paint.dim);
  const rows = list.signals.map(({ id, family, weight, needs, claim }) => [
    id,
    family,
    String(weight),
    needs.join(', '),
    claim,
  ]);
  return `${borderless([head, ...rows], [...fixedColumns, rest]).join('\n')}\n`;
}
