module naru.test/link

go 1.24.0
