import { broken, changesIn, type SystemCall, traced } from '../processes/strace.ts';
import { oneIn } from '../property-runs.ts';
import { type Files, filesIn, folderWith, type Scenario } from './scenario.ts';

/** Every way in which a call may go wrong: refused, or the process gone before it. */
const wrongs = [...['ENOSPC', 'EIO', 'EPERM', 'EXDEV', 'EINTR'].map((code) => `error=${code}`), 'signal=SIGKILL'];

/** A message that takes back the whole run, or a file. */
const denial = /nothing|not changed|is kept/;

/** A number by which cases are sampled: always the same for the same text (FNV-1a). */
function sumOf(text: string): number {
  let sum = 0x811c9dc5;
  for (const c of text) sum = Math.imul(sum ^ c.charCodeAt(0), 0x01000193) >>> 0;
  return (sum ^ (sum >>> 15)) >>> 0;
}

/** What is wrong with what a broken run and the one after it have left. */
async function faultsOf(scenario: Scenario, after: Files, call: SystemCall, wrong: string): Promise<string[]> {
  const { args, before, writes, env = {}, always = [], leaves = {} } = scenario;
  const states = scenario.states ?? ((path: string) => [before[path], after[path]]);
  const next = scenario.next ?? ((path: string) => after[path] ?? '');
  const folder = folderWith(before);
  const { status, err } = await broken(args, folder, call, wrong, { inject: always, env });
  const found = filesIn(folder);
  const faults: string[] = [];
  const check = (isRight: boolean, what: string) => {
    if (!isRight) faults.push(`${what} (status ${status}, ${JSON.stringify(err)}, ${Object.keys(found).join(' ')})`);
  };
  const isOthers = (path: string) => !(path in before) && !writes.includes(path) && !(path in leaves);

  check([0, 1, 'SIGKILL'].includes(status ?? ''), 'it ended otherwise');
  for (const path of writes) check(states(path, after).includes(found[path]), `${path} is neither old nor new`);
  for (const path of Object.keys(before))
    if (!writes.includes(path) && !path.endsWith('.lock')) check(found[path] === before[path], `${path} was changed`);
  const isNew = (path: string) => found[path] === after[path];
  if (status === 0) check(writes.every(isNew), 'it succeeded, and the new content is not there');
  if (status === 1) {
    check(/^error: .+\nhint: .+\n$/m.test(err), 'it failed without a message');
    check(!writes.every(isNew), 'it failed, and all is there');
    check(!/\.tmp|bug in rotation/.test(err), 'its message is no help');
    if (writes.some((path) => isNew(path) && !(before[path] === after[path])))
      check(!/nothing/.test(err), 'it takes back what it wrote');
    else check(denial.test(err) || writes.length > 1, 'it does not say that the old file is there');
  }
  const others = Object.keys(found).filter(isOthers);
  if (status !== 'SIGKILL' && !call.name.startsWith('unlink')) check(others.length === 0, 'it left something behind');

  const { status: then, err: told } = await traced(args, folder, { inject: always, env, path: '/nowhere' });
  const at = filesIn(folder);
  if (scenario.isDone?.(found, after)) {
    check(then === 2, `the next run ended with ${then} ${told}`);
    return faults;
  }
  check(then === 0, `the next run ended with ${then} ${told}`);
  for (const path of writes)
    check(at[path] === next(path, found[path], after), `${path} holds something else after the next run`);
  for (const [path, text] of Object.entries(leaves)) check(at[path] === text, `${path} is not there`);
  const left = Object.keys(at).filter((path) => isOthers(path) || path.endsWith('.lock'));
  check(left.length === 0, `the next run left ${left.join(' ')}`);
  return faults;
}

/**
 * Runs a command once for each of its calls that change something, and each way to go wrong, in a folder of its own; of these runs
 * a sample, all with ROTATION_TEST_RUNS=8.
 *
 * @returns how many runs there were, and what was wrong with them
 */
export async function eachFault(name: string, scenario: Scenario): Promise<{ runs: number; faults: string[] }> {
  const { args, before, env = {}, always = [] } = scenario;
  const model = folderWith(before);
  const { status, calls, err } = await traced(args, model, { inject: always, env });
  if (status !== 0) throw new Error(`${name} fails without a fault: ${err}`);
  const after = filesIn(model);
  const cases = changesIn(calls).flatMap((call) => wrongs.map((wrong) => ({ call, wrong })));
  const step = oneIn(8);
  const chosen = cases.flatMap(({ call, wrong }) => {
    const path = call.path.replace(model, '');
    const what = `${call.name} ${call.nth} of ${path} ${wrong}`;
    const isAlways = always.some((one) => one.startsWith(`?${call.name}:`));
    const isChosen = !isAlways && sumOf(`${name} ${what.replace(/\.rotation-.*-\$PID/, '')}`) % step === 0;
    return isChosen ? [{ what, wrong, call: { ...call, path: `$CWD${path}` } }] : [];
  });
  const faults: string[] = [];
  const left = [...chosen];
  const lane = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) {
      const { what, call, wrong } = one;
      faults.push(...(await faultsOf(scenario, after, call, wrong)).map((fault) => `${what}: ${fault}`));
    }
  };
  await Promise.all([lane(), lane()]);
  return { runs: chosen.length, faults };
}
