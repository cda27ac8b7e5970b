import { Controller } from '@nestjs/common';
import type { ResponseOf } from '@registry/contract/endpoint';
import { partners } from '@registry/contract/partners';
import type { Actor } from '@registry/domain/access';
import type { Note, Partner, PartnerLikeness, PartnerPage } from '@registry/domain/partner';
import { CurrentActor, Endpoint, Input, Kept } from '../platform/http/endpoint.js';
import { NotesService } from './notes.service.js';
import { PartnerLikenessesService } from './partner-likenesses.service.js';
import { PartnersService } from './partners.service.js';
import { TimelineService } from './timeline.service.js';

@Controller()
export class PartnersController {
  constructor(
    private readonly service: PartnersService,
    private readonly likenessesService: PartnerLikenessesService,
    private readonly timelineService: TimelineService,
    private readonly notesService: NotesService,
  ) {}

  @Kept()
  @Endpoint(partners.list)
  list(@Input() { query }: Input<typeof partners.list>): Promise<PartnerPage> {
    return this.service.list(query);
  }

  @Endpoint(partners.register)
  register(@CurrentActor() actor: Actor, @Input() { body }: Input<typeof partners.register>): Promise<Partner> {
    return this.service.register(actor, body);
  }

  @Endpoint(partners.likenesses)
  likenesses(@Input() { query }: Input<typeof partners.likenesses>): Promise<PartnerLikeness[]> {
    return this.likenessesService.find(query);
  }

  @Endpoint(partners.tags)
  tags(): Promise<ResponseOf<typeof partners.tags>> {
    return this.service.tags();
  }

  @Endpoint(partners.get)
  get(@CurrentActor() actor: Actor, @Input() { params }: Input<typeof partners.get>): Promise<Partner> {
    return this.service.get(actor, params.partnerId);
  }

  @Endpoint(partners.change)
  change(@CurrentActor() actor: Actor, @Input() input: Input<typeof partners.change>): Promise<Partner> {
    return this.service.change(actor, input.params.partnerId, input.ifMatch, input.body);
  }

  @Endpoint(partners.changePublicDetails)
  changePublicDetails(
    @CurrentActor() actor: Actor,
    @Input() input: Input<typeof partners.changePublicDetails>,
  ): Promise<Partner> {
    return this.service.changePublicDetails(actor, input.params.partnerId, input.ifMatch, input.body);
  }

  @Endpoint(partners.timeline)
  timeline(
    @CurrentActor() actor: Actor,
    @Input() { params, query }: Input<typeof partners.timeline>,
  ): Promise<ResponseOf<typeof partners.timeline>> {
    return this.timelineService.read(actor, params.partnerId, query);
  }

  @Endpoint(partners.notes)
  notes(@CurrentActor() actor: Actor, @Input() { params }: Input<typeof partners.notes>): Promise<Note[]> {
    return this.notesService.list(actor, params.partnerId);
  }

  @Endpoint(partners.writeNote)
  writeNote(@CurrentActor() actor: Actor, @Input() { params, body }: Input<typeof partners.writeNote>): Promise<Note> {
    return this.notesService.write(actor, params.partnerId, body);
  }
}
