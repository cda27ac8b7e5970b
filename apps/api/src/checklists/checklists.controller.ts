import { Controller } from '@nestjs/common';
import { checklists } from '@registry/contract/checklists';
import type { Actor } from '@registry/domain/access';
import type {
  ChecklistItem,
  ChecklistOwner,
  ChecklistTemplate,
  PartnerChecklists,
  WayInProgress,
} from '@registry/domain/checklist';
import { CurrentActor, Endpoint, Input } from '../platform/http/endpoint.js';
import { ChecklistTemplateService } from './checklist-template.service.js';
import { ChecklistsService } from './checklists.service.js';

@Controller()
export class ChecklistsController {
  constructor(
    private readonly service: ChecklistsService,
    private readonly templates: ChecklistTemplateService,
  ) {}

  @Endpoint(checklists.template)
  template(): Promise<ChecklistTemplate> {
    return this.templates.read();
  }

  @Endpoint(checklists.changeTemplate)
  changeTemplate(
    @CurrentActor() actor: Actor,
    @Input() { body, ifMatch }: Input<typeof checklists.changeTemplate>,
  ): Promise<ChecklistTemplate> {
    return this.templates.change(actor, body, ifMatch);
  }

  @Endpoint(checklists.owners)
  owners(): Promise<ChecklistOwner[]> {
    return this.service.owners();
  }

  @Endpoint(checklists.wayIn)
  wayIn(): Promise<WayInProgress[]> {
    return this.service.wayIn();
  }

  @Endpoint(checklists.ofPartner)
  ofPartner(
    @CurrentActor() actor: Actor,
    @Input() { params }: Input<typeof checklists.ofPartner>,
  ): Promise<PartnerChecklists> {
    return this.service.ofPartner(actor, params.partnerId);
  }

  @Endpoint(checklists.changeItem)
  changeItem(
    @CurrentActor() actor: Actor,
    @Input() { params, body, ifMatch }: Input<typeof checklists.changeItem>,
  ): Promise<ChecklistItem> {
    return this.service.changeItem(actor, params, body, ifMatch);
  }
}
