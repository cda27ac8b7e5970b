import { Controller } from '@nestjs/common';
import { users } from '@registry/contract/users';
import type { Actor } from '@registry/domain/access';
import { CurrentActor, Endpoint, Input } from '../platform/http/endpoint.js';
import { UsersService } from './users.service.js';

@Controller()
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Endpoint(users.list)
  list() {
    return this.users.list();
  }

  @Endpoint(users.add)
  add(@CurrentActor() actor: Actor, @Input() { body }: Input<typeof users.add>) {
    return this.users.add(actor, body);
  }

  @Endpoint(users.change)
  change(@CurrentActor() actor: Actor, @Input() { params, body, ifMatch }: Input<typeof users.change>) {
    return this.users.change(actor, params.userId, body, ifMatch);
  }
}
