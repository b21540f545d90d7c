import { wordPattern } from './word-pattern';

/** Systems, browsers, devices, runtimes and stages people name, and a few words that introduce them. */
export const environmentNamed = wordPattern(
  'ios\\d{0,2}', 'iphone\\d{0,2}\\p{L}?', 'ipad\\d?', 'ipod', 'android', 'windows', 'win(?:7|8|10|11|xp|32|64)', 'macos', 'osx', 'os ?x', 'mac', 'macbook', 'linux', 'ubuntu', 'debian', 'fedora', 'centos', 'rhel', 'unix',
  'chrome', 'chromium', 'firefox', 'ff', 'safari', 'edge', 'ie ?\\d{0,2}', 'internet explorer', 'opera', 'browsers?', 'webkit', 'nexus', 'pixel', 'samsung', 'galaxy', 'huawei', 'xiaomi', 'htc', 'motorola', 'blackberry', 'kindle',
  'simulator', 'emulator', 'devices?', 'tablet', 'xcode', 'sdk', 'jdk', 'jre', 'jvm', 'java', 'node(?:js)?', 'python', 'ruby', 'php', 'dotnet', 'docker', 'kubernetes', 'k8s', 'aws', 'azure', 'tomcat', 'postgres', 'mysql', 'oracle',
  'versions?', 'release', 'build', 'snapshot', 'nightly', 'beta\\d{0,2}', 'branch', 'master', 'trunk', 'production', 'prod', 'staging', 'localhost', 'environment', 'server', 'platforms?', 'os', 'env',
  'umgebung', 'betriebssystem', 'gerät', 'produktion', 'environnement', 'navigateur', 'appareil', 'entorno', 'navegador', 'dispositivo', 'versión',
);

/** A number with a dot in it, `v2`, or a build: `18.2`, `1.5.0.70`, `beta7`. */
export const versionNumber = /(?<![\p{L}\p{N}_.])(?:v\d{1,4}|\d{1,4}(?:\.(?:\d{1,6}|x))+|_version_)(?![\p{N}])/u;
