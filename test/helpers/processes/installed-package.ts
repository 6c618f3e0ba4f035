import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { called, root } from './rotation.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** An empty folder into which the packed package was installed by npm, without a network. */
export function installedPackage() {
  const folder = temporaryFolder();
  const npm = (...args: string[]) => {
    const quietly = ['--offline', '--no-audit', '--no-update-notifier', '--no-fund', '--loglevel=error'];
    const env = { PATH: process.env.PATH ?? '', HOME: folder };
    const { status, err } = called('npm', [...args, ...quietly], { cwd: folder, env });
    if (status !== 0 || err !== '') throw new Error(`npm ${args.join(' ')} ended with ${status}: ${err}`);
  };
  npm('pack', root, '--ignore-scripts');
  const [tarball = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  npm('install', `./${tarball}`);
  return {
    folder,
    tarball,
    /** The command, as npm links it. */
    command: join(folder, 'node_modules', '.bin', 'rotation'),
    /** The package's own folder. */
    inside: (path: string) => join(folder, 'node_modules', 'rotation-signal', path),
  };
}
