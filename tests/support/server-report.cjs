const { existsSync } = require('node:fs');
const { delimiter, join } = require('node:path');

/** Says at the end of a run which parts ran against which server, and which were skipped for want of one. */
class ServerReport {
  onRunComplete() {
    const lines = [
      ['MongoDB', process.env.MONGODB_URI ? 'MONGODB_URI' : onPath(['mongod', 'secantusd-rs', 'secantusd-py'])],
      ['Redis', process.env.REDIS_URL ? 'REDIS_URL' : onPath(['redis-server'])],
      ['browser', onPath(['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'])],
      ['LibreOffice', onPath(['soffice'])],
    ].map(([name, found]) => `${name}: ${found ?? 'not found, its tests were skipped'}`);
    process.stderr.write(`\nEmbedded engines: always. ${lines.join('; ')}.\n`);
  }
}

function onPath(names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.find((name) => folders.some((folder) => existsSync(join(folder, name))));
}

module.exports = ServerReport;
