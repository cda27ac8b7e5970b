import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from './config.js';

const real = {
  PUBLIC_URL: 'https://register.example.se/',
  SECRET: 'x'.repeat(32),
  SMTP_URL: 'smtps://user:secret-password@mail.example.se:465',
  MAIL_FROM: 'Partnerskapet <register@example.se>',
};

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
};

describe('without any setting', () => {
  it('is the demo, on this machine only', () => {
    expect(readConfig({})).toEqual({
      isDemo: true,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      dataDir: './data',
      databaseUrl: null,
      secret: null,
      mail: null,
      trustProxy: false,
      logLevel: 'info',
      demoData: 'full',
    });
  });

  it('takes empty settings, as Compose files hand them on, for absent ones', () => {
    expect(readConfig({ PUBLIC_URL: '', DATABASE_URL: ' ', PORT: '' })).toEqual(readConfig({}));
  });
});

describe('what makes it a real installation', () => {
  it.each([
    ['NODE_ENV', 'production'],
    ['REGISTRY_MODE', 'production'],
    ['PUBLIC_URL', real.PUBLIC_URL],
    ['DATABASE_URL', 'postgresql://registry@localhost/registry'],
    ['SECRET', real.SECRET],
    ['SMTP_URL', real.SMTP_URL],
    ['MAIL_FROM', real.MAIL_FROM],
  ])('%s alone, which then asks for the rest', (name, value) => {
    const problems = problemsOf({ [name]: value });

    const missing = Object.keys(real).filter((required) => required !== name);
    for (const required of missing)
      expect(problems.some((problem) => problem.startsWith(`${required} is missing`))).toBe(true);
  });

  it('reads one', () => {
    const config = readConfig({ ...real, HOST: '0.0.0.0', PORT: '8080', TRUST_PROXY: '10.0.0.0/8, ::1' });

    expect(config).toMatchObject({
      isDemo: false,
      host: '0.0.0.0',
      port: 8080,
      publicUrl: 'https://register.example.se',
      databaseUrl: null,
      mail: { smtpUrl: real.SMTP_URL, from: real.MAIL_FROM },
      trustProxy: ['10.0.0.0/8', '::1'],
    });
  });
});

describe('the demo on somebody’s own database', () => {
  it('is said explicitly', () => {
    expect(readConfig({ REGISTRY_MODE: 'demo', DATABASE_URL: 'postgresql://localhost/demo' }).isDemo).toBe(true);
  });

  it.each([
    [{ HOST: '0.0.0.0' }, 'HOST'],
    [{ REGISTRY_MODE: 'demo', NODE_ENV: 'production' }, 'contradict'],
  ])('never listens to others or passes for a real one: %j', (environment, reason) => {
    expect(problemsOf(environment as unknown as Record<string, string>).join()).toContain(reason);
  });
});

describe('a bad setting', () => {
  it.each([
    ['PORT', 'eighty'],
    ['PORT', '0'],
    ['PORT', '70000'],
    ['PUBLIC_URL', 'parter.test'],
    ['PUBLIC_URL', 'https://example.se/register'],
    ['SECRET', 'too short'],
    ['SMTP_URL', 'post.test'],
    ['MAIL_FROM', 'nobody\r\nBcc: everybody@example.se'],
    ['DATABASE_URL', 'mysql://localhost/registry'],
    ['TRUST_PROXY', 'true'],
    ['LOG_LEVEL', 'loud'],
    ['DEMO_DATA', 'some'],
    ['REGISTRY_MODE', 'test'],
  ])('%s=%j is named with a remedy, and its value kept to ourselves', (name, value) => {
    const problems = problemsOf({ ...real, [name]: value });

    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(name);
    expect(problems[0]).not.toContain(value);
  });

  it('does not hide the others', () => {
    expect(problemsOf({ ...real, PORT: 'x', LOG_LEVEL: 'y', SECRET: 'z' })).toHaveLength(3);
  });
});
