/**
 * The programs the tests need beside Node, and how to get them. On Debian (and its children) as root they are installed;
 * elsewhere the missing ones are named and the run ends.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Refused } from '../../src/commands/prepare.mjs';

const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin'];

/** The first of the named programs that is installed, as a path. */
export function program(...names) {
  for (const name of names) for (const folder of folders) if (existsSync(join(folder, name))) return join(folder, name);
  return undefined;
}

/** Chromium or a browser that speaks as it does; CHROMIUM names another. */
export function chromium() {
  return process.env.CHROMIUM ?? program('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
}

function hasChineseFont() {
  const list = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return process.platform === 'darwin' || process.platform === 'win32' || (list.stdout ?? '').trim() !== '';
}

const tools = [
  {
    name: 'MariaDB server',
    here: () => program('mariadbd', 'mysqld') && program('mariadb-install-db', 'mysql_install_db'),
    debian: ['mariadb-server'],
    elsewhere: 'brew install mariadb, dnf install mariadb-server, or https://mariadb.org/download',
  },
  {
    name: 'ffmpeg',
    here: () => program('ffmpeg'),
    debian: ['ffmpeg'],
    elsewhere: 'brew install ffmpeg, dnf install ffmpeg-free, or https://ffmpeg.org/download.html',
  },
  {
    name: 'Chromium',
    here: () => chromium(),
    debian: ['chromium'],
    elsewhere: 'brew install --cask chromium, dnf install chromium; another one is named with CHROMIUM=/path',
  },
  {
    name: 'a Chinese font',
    here: () => hasChineseFont(),
    debian: ['fonts-noto-cjk', 'fontconfig'],
    elsewhere: 'dnf install google-noto-sans-cjk-fonts, or https://github.com/notofonts/noto-cjk',
  },
];

function isDebianRoot() {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(release) && process.getuid?.() === 0;
}

/** @throws Refused naming every missing program and where to get it */
export async function ensureTools() {
  const missing = tools.filter((tool) => !tool.here());
  if (missing.length === 0) return;
  if (!isDebianRoot()) {
    const lines = missing.map((tool) => `  ${tool.name}: apt-get install ${tool.debian.join(' ')}; ${tool.elsewhere}`);
    throw new Refused(`The tests need what is not installed here:\n${lines.join('\n')}`);
  }
  const packages = missing.flatMap((tool) => tool.debian);
  console.log(`Installing ${packages.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const options = { env, stdio: ['ignore', 'ignore', 'inherit'] };
  try {
    execFileSync('apt-get', ['update', '-qq'], options);
    execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  } catch {
    throw new Refused(`apt-get could not install ${packages.join(', ')}; see its words above.`);
  }
  const still = missing.filter((tool) => !tool.here()).map((tool) => tool.name);
  if (still.length > 0) throw new Refused(`Installed, and still not found: ${still.join(', ')}.`);
}
