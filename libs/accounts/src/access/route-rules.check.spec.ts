import 'reflect-metadata';
import { Controller, Get, Module, Post } from '@nestjs/common';
import { DiscoveryModule, NestFactory } from '@nestjs/core';
import { AllowRole, Public, SignedIn } from './access.decorators.js';
import { RouteRulesCheck } from './route-rules.check.js';

@Controller('guarded')
class GuardedController {
  @Get('everybody')
  @Public()
  everybody(): void {}

  @Get('me')
  @SignedIn()
  me(): void {}

  @Post()
  @AllowRole('editor')
  write(): void {}

  noRoute(): void {}
}

@Controller('forgetful')
class ForgetfulController {
  @Get()
  @Public()
  list(): void {}

  @Post()
  write(): void {}
}

@Controller('heir')
class HeirController extends ForgetfulController {}

function start(...controllers: (new () => object)[]): Promise<unknown> {
  @Module({ imports: [DiscoveryModule], controllers, providers: [RouteRulesCheck] })
  class SpecModule {}
  return NestFactory.createApplicationContext(SpecModule, { logger: false, abortOnError: false });
}

describe('RouteRulesCheck', () => {
  it('lets start what has a rule at every route', async () => {
    await expect(start(GuardedController)).resolves.toBeDefined();
  });

  it('stops the start and names each route without a rule, inherited ones too', async () => {
    await expect(start(GuardedController, ForgetfulController, HeirController)).rejects.toThrow(
      'Routes without AllowRole, SignedIn or Public: ForgetfulController.write, HeirController.write.',
    );
  });
});
