// Runs commands of the built command line, its file given, one after the other in one process: each
// message is the arguments and the folder of a command, each answer what it printed and its code.
import process from 'node:process';
import { pathToFileURL } from 'node:url';

const { runThutuc } = await import(pathToFileURL(process.argv[2]).href);

let output = '';
process.stdout.write = process.stderr.write = (text) => {
  output += text;
  return true;
};

process.on('message', async ({ args, cwd }) => {
  output = '';
  process.chdir(cwd);
  const code = await runThutuc(args, process);
  process.send({ output, code });
});
