import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { Clock } from '../platform/clock/clock.js';
import type { Database } from '../platform/database/database.js';
import { demoModule } from './demo.module.js';
import { DemoClock } from './demo-clock.js';
import { DemoStage } from './demo-stage.js';
import { demoStory } from './demo-story.js';

/** Forty days in milliseconds: the contacts of that time have not been told that they are in the registry. */
const untoldFor = 40 * 24 * 60 * 60 * 1000;

/**
 * Fills an empty registry with invented organisations and people, and ten years of what happened to them: each act at
 * its own time and through the same services as everybody's. All of it or, when something fails, nothing.
 */
export async function seedDemo(database: Database, clock: Clock): Promise<void> {
  await database.asOneTransaction(async (transaction) => {
    const demoClock = new DemoClock();
    demoClock.useTimeZone(clock.timeZone);
    const services = await NestFactory.createApplicationContext(demoModule(transaction, demoClock), {
      logger: false,
      abortOnError: false,
    });
    try {
      const stage = new DemoStage(services, transaction, demoClock);
      await stage.addUsers();
      for (const { at, play } of demoStory(clock.now(), clock.today())) {
        demoClock.goTo(at);
        await play(stage);
      }
      await stage.tellContacts(new Date(clock.now().getTime() - untoldFor));
    } finally {
      await services.close();
    }
  });
}
