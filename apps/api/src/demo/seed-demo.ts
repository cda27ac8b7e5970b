import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { Clock } from '../platform/clock/clock.js';
import type { Database } from '../platform/database/database.js';
import { demoModule } from './demo.module.js';
import { DemoClock } from './demo-clock.js';
import { DemoStage } from './demo-stage.js';
import { demoStory } from './demo-story.js';

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
    } finally {
      await services.close();
    }
  });
}
