import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { installedPackage } from '../helpers/processes/installed-package.ts';
import { called, root } from '../helpers/processes/rotation.ts';

let folder: string;
beforeAll(() => {
  ({ folder } = installedPackage());
});

/** Compiles a module beside the installed package, the declarations of the package checked too; its errors as lines. */
function errorsOf(text: string, ...options: string[]): string[] {
  writeFileSync(join(folder, 'module.mts'), text);
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const strictly = [
    '--noEmit',
    '--strict',
    '--target',
    'es2023',
    '--module',
    'esnext',
    '--moduleResolution',
    'bundler',
  ];
  const { out } = called(process.execPath, [tsc, ...strictly, ...options, 'module.mts'], { cwd: folder });
  return out.split('\n').filter((line) => line !== '');
}

const imports = `import { backtest, check, type BacktestReport, type Market, type Report } from 'rotation-signal';
declare const market: Market;
`;

describe('the types of the package', () => {
  it('say of each signal what its evidence is', () => {
    const narrowed = `${imports}
for (const signal of check(market).signals) {
  if (signal.id === 'correlation') { const window: number = signal.evidence.window; window.toFixed(); }
}
const state: 'breakout' | 'relief-rally' | 'undecided' | 'no-rotation' = backtest(market).cohorts[0]!.state;
state.length;
`;
    expect(errorsOf(narrowed)).toEqual([]);
  });

  it('are no "any": a key that no report has is an error', () => {
    const wrong = `${imports}
check(market).verdict.nothing;
backtest(market).nothing;
`;
    expect(errorsOf(wrong)).toEqual([
      expect.stringMatching(/^module\.mts\(4,23\): error TS2339: Property 'nothing' does not exist on type /),
      expect.stringMatching(/^module\.mts\(5,18\): error TS2339: Property 'nothing' does not exist on type /),
    ]);
  });

  it('are those that the sources infer from their schemas, but for the evidence, which they know better', () => {
    const source = (path: string) => JSON.stringify(join(root, 'src', 'report', path, 'schema.ts'));
    const compared = `${imports}
import type { Report as InferredReport } from ${source('check')};
import type { BacktestReport as InferredBacktest } from ${source('backtest')};
declare const published: { check: Report; backtest: BacktestReport };
declare const inferred: { check: InferredReport; backtest: InferredBacktest };
type Common<R extends { signals: unknown[] }> = Omit<R, 'signals'> & { signals: Omit<R['signals'][number], 'id' | 'evidence'>[] };
export const narrower: { check: InferredReport; backtest: InferredBacktest } = published;
export const same: { check: Common<Report>; backtest: BacktestReport } = inferred;
`;
    const typeRoots = join(root, 'node_modules', '@types');
    const asSources = ['--allowImportingTsExtensions', '--resolveJsonModule', '--exactOptionalPropertyTypes'];
    expect(errorsOf(compared, ...asSources, '--skipLibCheck', '--types', 'node', '--typeRoots', typeRoots)).toEqual([]);
  });
});

describe('a type from a JSON Schema', () => {
  const typeOf = (schema: unknown) => {
    const script = `import { type } from './scripts/types/from-json-schema.mjs'; console.log(type(${JSON.stringify(schema)}));`;
    return called(process.execPath, ['--input-type=module', '--eval', script], { cwd: root });
  };

  it.each([
    [{ const: 1 }, '1'],
    [{ enum: ['a', "b'c"] }, "'a' | 'b\\'c'"],
    [{ type: ['number', 'null'] }, 'number | null'],
    [{ anyOf: [{ type: 'integer' }, { type: 'null' }] }, 'number | null'],
    [{ type: 'array', items: { type: 'string' } }, 'Array<string>'],
    [{ type: 'array', prefixItems: [{ type: 'string' }, { type: 'boolean' }] }, '[string, boolean]'],
    [{ type: 'object', additionalProperties: { type: 'number' } }, '{ [key: string]: number }'],
    [{}, 'unknown'],
    [
      {
        type: 'object',
        properties: { a: { type: 'null', description: 'nothing' }, 'b-c': { type: 'string' } },
        required: ['a'],
        additionalProperties: false,
      },
      "{\n  /** nothing */\n  a: null;\n  'b-c'?: string;\n}",
    ],
  ])('%j is %s', (schema, expected) => {
    expect(typeOf(schema)).toEqual({ status: 0, out: `${expected}\n`, err: '' });
  });

  it('is refused where a keyword has none', () => {
    expect(typeOf({ type: 'object', patternProperties: {} })).toMatchObject({
      status: 1,
      err: expect.stringContaining('no type is known for patternProperties'),
    });
  });
});
