import { type DynamicModule, Module } from '@nestjs/common';
import { HealthModule } from './health/health.module.js';
import { platformModule, type Surroundings } from './platform/platform.module.js';
import { SessionModule } from './session/session.module.js';
import { UsersModule } from './users/users.module.js';

/** Every feature of the product. */
@Module({})
class AppModule {}

export function appModule(surroundings: Surroundings): DynamicModule {
  return {
    module: AppModule,
    imports: [platformModule(surroundings), SessionModule, UsersModule, HealthModule],
  };
}
