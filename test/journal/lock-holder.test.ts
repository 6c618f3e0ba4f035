import { describe, expect, it, test } from 'vitest';
import { fateOf, holderOf, holderText, isHalfWritten, type ProcessState } from '../../src/journal/lock-holder.ts';
import { holder } from '../helpers/processes/processes.ts';

describe('the text of a lock', () => {
  it('names a process and what tells it from others', () => {
    expect(holderText(holder(1))).toBe(
      '{"pid":1,"host":"here","machine":"m","boot":"b","namespace":"n","start":"start 1"}',
    );
    expect(holderOf(holderText(holder(1)))).toEqual(holder(1));
    expect(holderText({ ...holder(1), other: 'x' } as ReturnType<typeof holder>)).toBe(holderText(holder(1)));
  });

  it('may lack all that a system does not say', () => {
    const bare = holder(1, { machine: null, boot: null, namespace: null, start: null });
    expect(holderOf(holderText(bare))).toEqual(bare);
    expect(holderOf('{"pid":1,"host":"here"}')).toEqual(bare);
    expect(holderOf('{"pid":1,"host":"here","machine":1,"boot":2,"namespace":3,"start":4}')).toEqual(bare);
  });

  it('of an earlier version has boot and start in one', () => {
    const earlier = holder(1, { machine: null, namespace: null, boot: 'b-1', start: '77' });
    expect(holderOf('{"pid":1,"host":"here","start":"b-1 77"}')).toEqual(earlier);
    expect(holderOf('{"pid":1,"host":"here","start":null}')).toEqual({ ...earlier, boot: null, start: null });
  });

  test.each([
    '',
    'null',
    '[]',
    '{}',
    '7',
    '"{"',
    'a person',
    '{"pid":1}',
    '{"pid":1,"host":2}',
    '{"host":"here"}',
    '{"pid":"1","host":"here"}',
    '{"pid":0,"host":"here"}',
    '{"pid":-1,"host":"here"}',
    '{"pid":1.5,"host":"here"}',
    '{"pid":1e300,"host":"here"}',
    '{"pid":1,"host":"here"',
  ])('%j names none', (text) => {
    expect(holderOf(text)).toBeUndefined();
  });
});

describe('half a text', () => {
  const whole = holderText(holder(12));

  it('is every beginning of a whole one, and what a power cut leaves', () => {
    for (let length = 0; length < whole.length; length++) expect(isHalfWritten(whole.slice(0, length))).toBe(true);
    expect(isHalfWritten('\0')).toBe(true);
    expect(isHalfWritten('\0\0\0')).toBe(true);
  });

  test.each([whole, 'a person', '{"host":"here"}', '{"pid', 'x{"pid":', '\0a', 'a\0', 'null'])('is not %j', (text) => {
    expect(isHalfWritten(text)).toBe(text === '{"pid');
  });
});

describe('the fate of a holder', () => {
  const self = holder(9, { start: 'now' });
  const says = (isRunning: boolean, start: string | null) => (): ProcessState => ({ isRunning, start });
  const neverAsked = (): ProcessState => {
    throw new Error('asked for a process number of elsewhere');
  };

  it('is asked for by its number', () => {
    const asked: number[] = [];
    const query = (pid: number) => {
      asked.push(pid);
      return { isRunning: true, start: 'start 5' };
    };
    expect(fateOf(holder(5), self, query)).toBe('running');
    expect(asked).toEqual([5]);
  });

  test.each([
    ['running where number and start are those', true, 'start 5', {}, 'running'],
    ['gone where no process has the number', false, null, {}, 'gone'],
    ['gone where another process has the number', true, 'later', {}, 'gone'],
    ['unknown where the start is not known now', true, null, {}, 'unknown'],
    ['unknown where the start was not known then', true, 'start 5', { start: null }, 'unknown'],
    ['running whatever its machine is called now', true, 'start 5', { host: 'renamed', machine: null }, 'running'],
    ['running where its namespace was not said', true, 'start 5', { namespace: null }, 'running'],
    ['gone where its namespace was not said', false, null, { namespace: null }, 'gone'],
  ] as const)('is %s', (_, isRunning, start, rest, fate) => {
    expect(fateOf(holder(5, rest), self, says(isRunning, start))).toBe(fate);
  });

  test.each([
    ['another host', { host: 'there', boot: 'b2' }, 'unknown'],
    ['another host, an image of this machine', { host: 'there', boot: 'b2', machine: 'm' }, 'unknown'],
    ['another container of this host name', { namespace: 'n2' }, 'unknown'],
    ['another machine of this host name', { machine: 'm2', boot: 'b2' }, 'unknown'],
    ['a machine of this host name that has no id', { machine: null, boot: 'b2' }, 'unknown'],
    ['this machine before it was started again', { boot: 'b2' }, 'gone'],
    ['this machine before it was started again, in a container', { boot: 'b2', namespace: 'n2' }, 'gone'],
  ] as const)('of %s is found without a question: %j is %s', (_, rest, fate) => {
    expect(fateOf(holder(5, rest), self, neverAsked)).toBe(fate);
  });

  it('of two machines without ids says nothing', () => {
    const [one, other] = [holder(5, { machine: null, boot: 'b2' }), { ...self, machine: null }];
    expect(fateOf(one, other, neverAsked)).toBe('unknown');
  });

  it('hangs on the name of the host where systems know no boot', () => {
    const here = { ...self, boot: null };
    expect(fateOf(holder(5, { boot: null, namespace: 'n2' }), here, says(false, null))).toBe('gone');
    expect(fateOf(holder(5, { boot: null, host: 'there' }), here, neverAsked)).toBe('unknown');
  });

  it('of a system that knows its boot is elsewhere for one that does not, whatever the host is called', () => {
    expect(fateOf(holder(5, { boot: 'b' }), { ...self, boot: null }, neverAsked)).toBe('unknown');
    expect(fateOf(holder(5, { boot: null }), self, neverAsked)).toBe('unknown');
  });
});
