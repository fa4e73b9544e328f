import CommandLine

CarnalliteCommand.main()
