// Replaced by the branch that builds the host.
WebApplication.Create(args).Run();
