/** Asks one address as fast as it answers, over kept connections; what any of the two sides gets is the same. */
import { Agent, request } from 'node:http';
import { performance } from 'node:perf_hooks';

function ask(agent, url, headers) {
  return new Promise((resolve, reject) => {
    request(url, { agent, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks).toString('utf8');
        if (response.statusCode === 200) resolve(body);
        else reject(new Error(`${response.statusCode} from ${new URL(url).pathname}: ${body.slice(0, 300)}`));
      });
    })
      .on('error', reject)
      .end();
  });
}

export async function answerOf(url, headers) {
  const agent = new Agent();
  try {
    return JSON.parse(await ask(agent, url, headers));
  } finally {
    agent.destroy();
  }
}

/** @returns answers a second, by `connections` askers at once for at least `seconds` */
export async function throughput(url, { headers, connections, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const began = performance.now();
  const until = began + seconds * 1000;
  let answers = 0;
  const asker = async () => {
    do {
      await ask(agent, url, headers);
      answers += 1;
    } while (performance.now() < until);
  };
  try {
    await Promise.all(Array.from({ length: connections }, asker));
    return answers / ((performance.now() - began) / 1000);
  } finally {
    agent.destroy();
  }
}

export const median = (values) => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
