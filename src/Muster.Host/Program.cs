using Muster.Host;

return Cli.Run(args);
