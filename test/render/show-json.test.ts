import { expect, test } from 'vitest';
import { render } from '../../src/render/show-json.ts';
import type { Shown } from '../../src/report/show/build.ts';
import { pipe } from '../helpers/reports/places.ts';

test('details as JSON are the report, without the layout of its tables', () => {
  const shown = { report: { schemaVersion: 2, ok: true }, details: { tables: [] } } as unknown as Shown;
  expect(render(shown, pipe)).toBe('{\n  "schemaVersion": 2,\n  "ok": true\n}\n');
});
