import { Module } from '@nestjs/common';
import { ChecklistTemplateRepository } from './checklist-template.repository.js';
import { ChecklistTemplateService } from './checklist-template.service.js';
import { ChecklistsController } from './checklists.controller.js';
import { ChecklistsRepository } from './checklists.repository.js';
import { ChecklistsService } from './checklists.service.js';

@Module({
  controllers: [ChecklistsController],
  providers: [ChecklistsService, ChecklistsRepository, ChecklistTemplateService, ChecklistTemplateRepository],
  exports: [ChecklistsService],
})
export class ChecklistsModule {}
