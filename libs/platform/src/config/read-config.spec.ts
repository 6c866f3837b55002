import { ConfigError } from './config.js';
import { readConfig } from './read-config.js';

function problemsOf(env: NodeJS.ProcessEnv): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    return error instanceof ConfigError ? error.problems.map(({ variable }) => variable) : ['another error'];
  }
}

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({ XDG_DATA_HOME: '/data' })).toEqual({
      nodeEnv: 'development',
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      redisUrl: null,
      dataDir: '/data/frontporch',
      publicUrl: null,
      setupCode: null,
      logLevel: 'info',
      trustProxy: false,
      secureCookies: false,
      workerConcurrency: 4,
      importMaxBytes: 32 * 1024 * 1024,
      importFilesMaxBytes: 8192 * 1024 * 1024,
      mailServer: null,
      secretKey: null,
      fetchAllow: [],
    });
  });

  it('takes an empty or blank variable as not set', () => {
    expect(readConfig({ PORT: '', LOG_LEVEL: ' ', DATABASE_URL: '', SETUP_CODE: '  ' })).toMatchObject({
      port: 3000,
      logLevel: 'info',
      databaseUrl: null,
      setupCode: null,
    });
  });

  it('reads what is set', () => {
    const config = readConfig({
      NODE_ENV: 'production',
      HOST: '0.0.0.0',
      PORT: '8080',
      DATABASE_URL: 'postgresql://porch:secret@db/porch',
      REDIS_URL: 'rediss://cache:6380/1',
      FRONTPORCH_DATA_DIR: '/srv/porch',
      PUBLIC_URL: 'https://porch.example/',
      TRUST_PROXY: 'yes',
      SECURE_COOKIES: 'off',
      WORKER_CONCURRENCY: '12',
      IMPORT_MAX_MB: '5',
    });
    expect(config).toMatchObject({
      nodeEnv: 'production',
      port: 8080,
      databaseUrl: 'postgresql://porch:secret@db/porch',
      redisUrl: 'rediss://cache:6380/1',
      dataDir: '/srv/porch',
      publicUrl: 'https://porch.example',
      trustProxy: true,
      secureCookies: false,
      workerConcurrency: 12,
      importMaxBytes: 5 * 1024 * 1024,
    });
  });

  it('makes cookies secure where the public address is https', () => {
    expect(readConfig({ PUBLIC_URL: 'https://porch.example' }).secureCookies).toBe(true);
    expect(readConfig({ PUBLIC_URL: 'http://porch.example' }).secureCookies).toBe(false);
  });

  it('names every bad variable at once, and never repeats a value', () => {
    const env = {
      NODE_ENV: 'live',
      PORT: '70000',
      DATABASE_URL: 'mysql://root:hunter2@db/x',
      REDIS_URL: 'cache:6379',
      PUBLIC_URL: 'porch.example',
      LOG_LEVEL: 'loud',
      TRUST_PROXY: 'perhaps',
      SECURE_COOKIES: '2',
      WORKER_CONCURRENCY: '0',
      IMPORT_MAX_MB: '1.5',
      SMTP_URL: 'smtps://ann:hunter2@mail.example',
      SECRET_KEY: 'short',
    };
    expect(problemsOf(env).sort()).toEqual(Object.keys(env).sort());
    expect(() => readConfig(env)).toThrow(/PORT must be a whole number from 0 to 65535/);
    expect(() => readConfig(env)).not.toThrow(/hunter2/);
  });

  it.each(['-1', '3e3', '0x10', '80 80', '99999999999'])('refuses the port %s', (port) => {
    expect(problemsOf({ PORT: port })).toEqual(['PORT']);
  });

  it.each([
    ['smtps://ann%40porch.example:a%3Ab@mail.example', null, { port: 465, security: 'tls', user: 'ann@porch.example' }],
    ['smtp://ann%40porch.example:a%3Ab@mail.example:2525', null, { port: 2525, security: 'starttls', password: 'a:b' }],
    ['smtp://127.0.0.1?tls=off', 'porch@home.example', { port: 25, security: 'none', user: null, password: null }],
    ['smtp://[::1]:1025?tls=off', 'porch@home.example', { host: '::1', from: 'porch@home.example' }],
  ])('reads the mail server of %s', (url, from, server) => {
    expect(readConfig({ SMTP_URL: url, MAIL_FROM: from ?? '' }).mailServer).toMatchObject(server);
  });

  it.each([
    ['mail.example:25', 'a@b.example'],
    ['https://mail.example', 'a@b.example'],
    ['smtp://mail.example', ''],
    ['smtp://mail.example', 'Ann <a@b.example>'],
    ['smtp://%zz@mail.example', 'a@b.example'],
  ])('refuses the mail server %s with the sender %j', (url, from) => {
    expect(problemsOf({ SMTP_URL: url, MAIL_FROM: from })).toEqual(['SMTP_URL']);
  });

  it('ignores what it does not know', () => {
    expect(problemsOf({ PORTS: 'many', FRONTPORCH_COLOUR: 'green' })).toEqual([]);
  });

  it('takes addresses and networks from which files may be fetched, and nothing else', () => {
    const { fetchAllow } = readConfig({ FETCH_ALLOW: '192.168.1.0/24, 10.0.0.7 fd00::/8' });
    expect(fetchAllow).toEqual(['192.168.1.0/24', '10.0.0.7', 'fd00::/8']);
    for (const wrong of ['nas.home', '10.0.0.0/33', '10.0.0.7/', '::1%lo', '*']) {
      expect(problemsOf({ FETCH_ALLOW: wrong })).toEqual(['FETCH_ALLOW']);
    }
  });
});
