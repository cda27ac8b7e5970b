import { Module } from '@nestjs/common';
import { WayInController } from './way-in.controller.js';
import { WayInRepository } from './way-in.repository.js';
import { WayInService } from './way-in.service.js';

@Module({
  controllers: [WayInController],
  providers: [WayInService, WayInRepository],
})
export class WayInModule {}
