/** The licences of what is bundled, which go with every copy of it: `dist/THIRD-PARTY.txt`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Not in any bundle's list of files: its standard library is compiled into the kernel. */
const compiledIn = 'node_modules/assemblyscript';

const isLicence = (name) => /^(licen[cs]e|copying|notice)\b/i.test(name);

/** The folders of packages that gave a bundle at least one byte. */
const foldersIn = ({ outputs }) =>
  Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
    .flatMap(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path) ?? []);

function packageIn(folder) {
  const { name, version, license, homepage = '' } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter(isLicence).sort();
  if (!files.some((file) => !/^notice/i.test(file))) throw new Error(`${name} ${version} has no file with its licence`);
  const texts = files.map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim());
  return { title: `${name} ${version} (${license})`, homepage, texts };
}

/**
 * Names, versions and licences of the packages whose code is in the bundles, sorted, with the full texts.
 *
 * @param metafiles - what esbuild says of each bundle
 * @throws Error if a package comes without its licence
 */
export function thirdParty(metafiles) {
  const folders = new Set([compiledIn, ...metafiles.flatMap(foldersIn)]);
  const packages = [...folders].map(packageIn).sort((a, b) => (a.title < b.title ? -1 : 1));
  const rule = '='.repeat(80);
  return [
    'The files in this folder contain code of the following packages. Their licences are below.\n',
    ...packages.map(({ title }) => `  ${title}`),
    ...packages.flatMap(({ title, homepage, texts }) => ['', rule, title, homepage, rule, '', texts.join('\n\n')]),
    '',
  ].join('\n');
}
