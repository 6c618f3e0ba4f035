import Ajv2020 from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { signals } from '../../../../src/signals/index.ts';
import { run } from '../../../helpers/processes/fake-io.ts';

describe('rotation signals', () => {
  it('lists every signal', async () => {
    const { status, out, err } = await run('signals');
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out.split('\n').map((line) => line.split(' ', 1)[0])).toEqual([
      'signal',
      ...signals.map(({ id }) => id),
      '',
    ]);
  });

  it('colours on a terminal and nowhere else', async () => {
    expect((await run('signals', { terminal: 80 })).out).toContain('\u001b[2msignal ');
    expect((await run('signals')).out).not.toContain('\u001b');
    expect((await run('signals --no-color', { terminal: 80 })).out).not.toContain('\u001b');
  });

  it('prints JSON that its published schema accepts', async () => {
    const schema: object = JSON.parse((await run('schema signals')).out);
    const { status, out } = await run('signals --json');
    expect(status).toBe(0);
    const validate = new Ajv2020({ validateFormats: false }).compile(schema);
    validate(JSON.parse(out));
    expect(validate.errors).toBeNull();
  });

  it('prints the selected fields', async () => {
    const { out } = await run('signals --fields signals.id,signals.weight');
    expect(JSON.parse(out).signals[0]).toEqual({ id: 'correlation', weight: 2 });
    expect(await run('signals --fields id')).toMatchObject({ status: 2, out: '' });
  });

  it('writes a file', async () => {
    const { out, written } = await run('signals --json --output list.json');
    expect(out).toBe('');
    expect(JSON.parse(written['list.json'] ?? '').signals).toHaveLength(signals.length);
  });
});
