/**
 * `npm run geodata -- COMMAND …`: the office's work on files, with the same code as the browser.
 * Each command is a module with `run(args)` → exit code and `help`; it loads only when it is called.
 */
export interface Command {
  readonly about: string;
  readonly load: () => Promise<{ run(args: string[]): Promise<number>; help?: string }>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
  aggregate: {
    about: "đếm một tệp số liệu theo xã · count a layer's file per commune",
    load: () => import('./aggregate'),
  },
  import: {
    about: 'nhập bảng Excel, CSV vào một lớp của địa bàn · import a table into a layer of a territory',
    load: () => import('./import'),
  },
  'import-boundaries': {
    about: 'nhập địa giới thật vào một địa bàn · import real boundaries into a territory',
    load: () => import('./import-boundaries'),
  },
  check: {
    about: 'kiểm tra cả thư mục số liệu · check a whole data folder',
    load: () => import('./check'),
  },
  match: {
    about: 'tìm xã theo tên viết tự do · find the commune that a text names',
    load: () => import('./match'),
  },
  template: {
    about: 'tạo mẫu Excel để xin số liệu của một lớp · write an Excel template for a layer',
    load: () => import('./template'),
  },
  transfer: {
    about: 'chuyển số đếm của xã cũ sang xã mới · move counts of former communes to those of today',
    load: () => import('./transfer'),
  },
  unpack: {
    about:
      'đưa một gói số liệu vào thư mục của máy chủ · put a data package into the data folder of a server',
    load: () => import('./unpack'),
  },
  statistics: {
    about: 'thống kê không gian: Moran, Gi* · spatial statistics: Moran, Gi*',
    load: () => import('./statistics'),
  },
};

const HELP = `npm run geodata -- LỆNH … · COMMAND …

${Object.entries(COMMANDS)
  .map(([name, { about }]) => `  ${name.padEnd(18)} ${about}`)
  .join('\n')}

Thêm --help sau tên lệnh để xem cách dùng · put --help behind a command for its usage.
`;

async function main([name = '--help', ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    process.stdout.write(HELP);
    return 0;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) {
    const [{ runCommand }, { m, Unusable }] = await Promise.all([
      import('./command'),
      import('./cliMessages'),
    ]);
    return runCommand('', [name, ...args], () => {
      throw new Unusable(m.unknownCommand, { got: name, expected: Object.keys(COMMANDS).join(', ') });
    });
  }
  const { run, help } = await command.load();
  if (help !== undefined && (args.includes('--help') || args.includes('-h'))) {
    process.stdout.write(help.endsWith('\n') ? help : `${help}\n`);
    return 0;
  }
  return run(args);
}

// Not process.exit(): what is still on its way to a pipe must arrive.
process.exitCode = await main(process.argv.slice(2));
