using Feedback.Api.Hosting;

// Settings stand beside the program, wherever it is started from; relative data paths go by the working directory.
var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
return await Commands.RunAsync(args.FirstOrDefault(), builder, args.ElementAtOrDefault(1));
